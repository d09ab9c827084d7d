import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";
import type { ButtonProps as AriaButtonProps } from "react-aria-components";
import type { ReactNode } from "react";
import type { CommandId } from "../../shared/shortcuts.ts";
import { KeyHint } from "./KeyHint.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./Icon.tsx";
import "./button.css";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  /** `danger` only where something is lost. */
  readonly variant?: "plain" | "primary" | "danger" | "quiet";
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A button whose words say what will happen. */
export function Button({ variant = "plain", icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${variant}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  readonly icon: IconName;
  /** The accessible name, also the tooltip. */
  readonly label: string;
  /** The command it stands for: its keys are shown in the tooltip. */
  readonly command?: CommandId;
}

/** A button that is only an icon; hovering or focusing it shows its name and keys. */
export function IconButton({ icon, label, command, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className="button button-icon">
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label} {command !== undefined && <KeyHint command={command} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
