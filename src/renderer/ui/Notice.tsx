import type { ReactNode } from "react";
import { Button, IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./notice.css";

interface NoticeProps {
  /** An error is something lost or not done; all else is information. */
  readonly kind: "error" | "information";
  /** What happened, where, and what to do. */
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onPress: () => void };
  readonly onDismiss?: () => void;
}

/** A sentence about what happened, read out at once when it is an error. */
export function Notice({ kind, children, action, onDismiss }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === "error" ? "alert" : "status"}>
      <Icon name={kind === "error" ? "warning" : "info"} />
      <div className="notice-text">{children}</div>
      {action !== undefined && (
        <Button variant="quiet" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
      {onDismiss !== undefined && (
        <IconButton icon="close" label="Dismiss this notice" onPress={onDismiss} />
      )}
    </div>
  );
}

interface NoticeItem extends NoticeProps {
  readonly id: string;
}

/** Notices over the work, the newest last; they stay until dismissed. */
export function NoticeStack({ notices }: { readonly notices: readonly NoticeItem[] }) {
  if (notices.length === 0) return null;
  return (
    <section className="notice-stack" aria-label="Notices">
      {notices.map(({ id, ...notice }) => (
        <Notice key={id} {...notice} />
      ))}
    </section>
  );
}
