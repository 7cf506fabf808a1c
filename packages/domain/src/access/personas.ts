import type { Relation } from './access-matrix.js';
import type { StatisticsRole } from './statistics.js';

/** Somebody the product is made for or must keep out (process.md 5.1), by what they are to the cases they have to do with, and by the role that opens figures to them. */
interface Persona { readonly name: string; readonly relations: readonly Relation[]; readonly of: string; readonly figuresAs: StatisticsRole | null }

/** The role by which a persona has figures. Whoever is not here has none. */
const FIGURES_AS: Readonly<Record<string, StatisticsRole>> = {
  'PSD lead': 'authority', 'Authority delegate': 'authority', 'PSD lead of another force': 'authority', Analyst: 'analyst', Reviewer: 'manager', 'Previous reviewer': 'manager', 'Line manager, not reviewer': 'manager',
  'Delegate of the police and crime commissioner': 'pcc', 'National viewer': 'national',
};

const persona = (name: string, of: string, ...relations: readonly Relation[]): Persona => ({ name, of, relations, figuresAs: FIGURES_AS[name] ?? null });

/** The eighteen of process.md 5.1. Whoever has no relation reads nothing of any class, whatever their role. */
export const PERSONAS: readonly Persona[] = [
  persona('PSD lead', 'cases of the force; of a restricted one those on its list', 'authority'),
  persona('Authority delegate', 'the same, while the delegation lasts', 'authority'),
  persona('Reviewer', 'cases they were appointed to', 'reviewer'),
  persona('Previous reviewer', 'none any more', 'previousReviewer'),
  persona('Line manager, not reviewer', 'those of officers they lead, from the first day of the posting', 'lineManager'),
  persona('Officer', 'their own', 'officer'),
  persona('Second officer of the same incident', 'their own; of the other officer’s none', 'officer'),
  persona('Federation representative', 'those of officers who allow it, as long as they do', 'friend', 'friendWithReport'),
  persona('System of HR, or of learning and development', 'none'),
  persona('Analyst', 'none'),
  persona('Auditor', 'none: who read what, and who was given which part, and no more'),
  persona('Administrator', 'none'),
  persona('Delegate of the police and crime commissioner', 'those in which a chief officer takes part', 'authority'),
  persona('Misconduct investigator', 'those that went to misconduct', 'investigator'),
  persona('Owner of a lesson', 'that lesson alone', 'lessonOwner'),
  persona('National viewer', 'none'),
  persona('Officer of another force', 'their own; of this force none', 'officer'),
  persona('PSD lead of another force', 'those of that force; of this one none', 'authority'),
];
