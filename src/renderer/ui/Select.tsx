import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import { Icon } from "./Icon.tsx";
import "./field.css";
import "./list.css";

interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly hideLabel?: boolean;
}

function labelling(label: string, hidden: boolean | undefined) {
  return hidden === true ? { "aria-label": label } : {};
}

interface SelectProps<Id extends string> extends ChoiceProps<Id> {
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
  /** Has the focus when it comes onto the page. */
  readonly takesFocus?: boolean;
}

/** One choice out of a short list. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, options, value, onChange, hideLabel } = props;
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={props.placeholder ?? "Choose…"}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog
      autoFocus={props.takesFocus === true}
      {...labelling(label, hideLabel)}
    >
      {hideLabel !== true && <Label className="field-label">{label}</Label>}
      <AriaButton className="select-button">
        <SelectValue />
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

function Options<Id extends string>({ options }: { readonly options: readonly Option<Id>[] }) {
  return (
    <ListBox className="list" items={options}>
      {(option) => <ListBoxItem className="list-item">{option.label}</ListBoxItem>}
    </ListBox>
  );
}
