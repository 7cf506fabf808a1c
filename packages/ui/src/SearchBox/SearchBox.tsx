import { Search } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../base/VisuallyHidden.js';

export interface SearchBoxProps {
  /** What is searched for, for screen readers: "Search by reference". */
  readonly label: string;
  /** Seen in the empty field; it repeats the label and adds nothing that would be lost on typing. */
  readonly placeholder?: string;
  readonly defaultValue?: string;
  /** Called with the trimmed text on Enter; never with nothing. */
  readonly onSearch: (text: string) => void;
}

/** A search landmark of one field, sent by Enter. */
export function SearchBox({ label, placeholder, defaultValue, onSearch }: SearchBoxProps): ReactNode {
  const id = useId();
  const search = (form: HTMLFormElement): void => {
    const text = String(new FormData(form).get('q') ?? '').trim();
    if (text !== '') onSearch(text);
  };
  return (
    <form className="c-search" role="search" onSubmit={(e) => { e.preventDefault(); search(e.currentTarget); }}>
      <label htmlFor={id}><VisuallyHidden>{label}</VisuallyHidden><Search size={18} aria-hidden /></label>
      <input id={id} name="q" type="search" placeholder={placeholder} defaultValue={defaultValue} autoComplete="off" spellCheck={false} />
    </form>
  );
}
