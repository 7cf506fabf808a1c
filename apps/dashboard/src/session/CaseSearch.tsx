import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { addressOf } from '../filters/address.js';
import { CASES, unfiltered } from '../filters/filter.js';

/** Finds cases by the beginning of their reference, among those the person may read. */
export function CaseSearch(): ReactNode {
  const id = useId();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const search = text.trim().toUpperCase();
    if (search === '') return;
    setText('');
    void navigate(addressOf(CASES, { ...unfiltered(CASES), search }));
  };
  return (
    <form role="search" className="d-search" onSubmit={go}>
      <label className="d-hidden" htmlFor={id}>Find a case by its reference</label>
      <Search size={18} aria-hidden />
      <input id={id} type="search" placeholder="Case reference" autoComplete="off" spellCheck={false} value={text} onChange={(e) => setText(e.target.value)} />
    </form>
  );
}
