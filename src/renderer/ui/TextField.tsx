import {
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea,
  TextField as AriaTextField,
} from "react-aria-components";
import type { Ref } from "react";
import { IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./field.css";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The person has gone on to something else. */
  readonly onLeave?: () => void;
  /** Lines to show; more than one makes a text area. */
  readonly lines?: number;
  readonly description?: string;
  /** What is wrong with the value and what to do about it. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  /** The one field a dialog is opened for. */
  readonly takesFocus?: boolean;
  readonly isReadOnly?: boolean;
}

/** A labelled line or area of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, lines = 1, description, error, placeholder } = props;
  const common = { className: "field-input", placeholder: placeholder ?? "" };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={typeof error === "string"}
      {...(props.onLeave === undefined ? {} : { onBlur: props.onLeave })}
      isReadOnly={props.isReadOnly === true}
      // The one field a dialog is opened for: focusing it saves a key.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={props.takesFocus === true}
      {...(props.hideLabel === true ? { "aria-label": label } : {})}
    >
      {props.hideLabel !== true && <Label className="field-label">{label}</Label>}
      {lines > 1 ? <TextArea {...common} rows={lines} /> : <Input {...common} />}
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A search field; Escape empties it. */
export function SearchField({ label, placeholder, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className="search-field" aria-label={label}>
      <Icon name="search" />
      <Input
        className="field-input"
        placeholder={placeholder ?? label}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <IconButton icon="close" label="Clear the search" />
    </AriaSearchField>
  );
}
