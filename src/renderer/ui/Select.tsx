import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import { IconButton } from "./Button.tsx";
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

interface ComboBoxProps<Id extends string> extends ChoiceProps<Id> {
  /** What stands in the field: an option's label, or words of the person's own. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text with suggestions; other words than those suggested are allowed. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, options, value, onChange, hideLabel } = props;
  return (
    <AriaComboBox
      className="field"
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="focus"
      {...labelling(label, hideLabel)}
    >
      {hideLabel !== true && <Label className="field-label">{label}</Label>}
      <div className="combo">
        <Input className="field-input" />
        <IconButton icon="down" label={`Suggestions for ${label}`} />
      </div>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaComboBox>
  );
}

function Options<Id extends string>({ options }: { readonly options: readonly Option<Id>[] }) {
  return (
    <ListBox className="list" items={options}>
      {(option) => <ListBoxItem className="list-item">{option.label}</ListBoxItem>}
    </ListBox>
  );
}
