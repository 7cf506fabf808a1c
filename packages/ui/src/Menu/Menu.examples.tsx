import type { Examples } from '../base/example.js';
import { Menu } from './Menu.js';

export const menuExamples: Examples = {
  'people, one in force': <Menu label="Person: Invented Keeper" button={<span><b>Invented Keeper</b></span>} options={[{ key: 'k', label: 'Invented Keeper', says: 'Looks after paths', current: true }, { key: 'g', label: 'Invented Guide', says: 'Leads walks' }]} onChoose={() => undefined} />,
  'views, each with an address': <Menu look="quiet" label="Saved views" button="Saved views" options={[{ key: 'a', label: 'Open tours', href: '#open' }, { key: 'b', label: 'Overdue', href: '#overdue' }]} onChoose={() => undefined} />,
};
