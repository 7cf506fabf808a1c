import type { ReactNode } from 'react';
import type { ChoiceOption } from '../Fields/Choices.js';

interface GroupBase { readonly key: string; readonly label: string }

/** One of a list; the value '' stands for all, if the list has such a line. */
export interface OneGroup extends GroupBase {
  readonly kind: 'one';
  readonly options: readonly ChoiceOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Any number of a list; none means all. */
export interface ManyGroup extends GroupBase {
  readonly kind: 'many';
  readonly options: readonly ChoiceOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** A period of the list, or with `ownLabel` also two days of one's own, whose value is then "2026-01-01/2026-03-31". */
export interface PeriodGroup extends GroupBase {
  readonly kind: 'period';
  readonly options: readonly ChoiceOption[];
  readonly ownLabel?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A control of the application's own. */
export interface OwnGroup extends GroupBase { readonly kind: 'own'; readonly control: ReactNode }

/** One question a page can be narrowed by. Each tells its own answer at once. */
export type FilterGroup = OneGroup | ManyGroup | PeriodGroup | OwnGroup;
