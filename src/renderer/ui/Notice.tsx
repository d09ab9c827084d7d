import { useEffect, useRef } from "react";
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

/**
 * Notices over the work and over dialogs, the newest last; they stay until dismissed. Drawn also
 * while it is empty: a dialog shuts off everything that is there or comes, but not what comes into
 * the top layer. The key that goes from region to region leads here.
 */
export function NoticeStack({ notices }: { readonly notices: readonly NoticeItem[] }) {
  const stack = useRef<HTMLElement>(null);
  const focused = useRef<Element | null>(null);
  const before = useRef<Element | null>(null);
  // A notice that goes with the focus on it hands it to another, the last to where it came from.
  useEffect(() => {
    const isLost = focused.current?.isConnected === false;
    if (!isLost || document.activeElement !== document.body) return;
    const next = stack.current?.querySelector("button") ?? before.current;
    focused.current = null;
    if (next instanceof HTMLElement && next.isConnected) next.focus();
  }, [notices]);
  const shown = { "aria-label": "Notices", "data-region": "notices", tabIndex: -1 };
  return (
    // Only notes where the focus is; what can be done is done by the buttons.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <section
      ref={stack}
      className="notice-stack"
      data-react-aria-top-layer=""
      {...(notices.length === 0 ? {} : shown)}
      onFocus={({ target, relatedTarget }) => {
        focused.current = target;
        if (stack.current?.contains(relatedTarget) !== true) before.current = relatedTarget;
      }}
    >
      {notices.map(({ id, ...notice }) => (
        <Notice key={id} {...notice} />
      ))}
    </section>
  );
}
