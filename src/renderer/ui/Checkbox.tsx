import { CheckboxButton, CheckboxField } from "react-aria-components";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import "./field.css";

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  /** Some of what it stands for is selected, and some is not. */
  readonly isIndeterminate?: boolean;
}

/** A box to tick, its label the button's words. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className="checkbox">
        <CheckboxBox isIndeterminate={rest.isIndeterminate === true} />
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}

/** The box itself, as tables show it too. */
export function CheckboxBox({ isIndeterminate }: { readonly isIndeterminate: boolean }) {
  return (
    <span className="checkbox-box">
      <Icon name={isIndeterminate ? "remove" : "check"} />
    </span>
  );
}
