import { HeatTable } from './HeatTable.js';

export const heatTableExamples = {
  'two by three': (
    <HeatTable caption="Colours by room." rowHeading="Colour" columns={[{ key: 'n', label: 'North', group: 'Rooms' }, { key: 's', label: 'South', group: 'Rooms' }, { key: 'x', label: 'Hall', group: 'Shared' }]}
      rows={[{ key: 'r', label: 'Red', total: '24', cells: [{ text: '19', href: '/r/n', shade: 'more-2', mark: '▲' }, { text: '5', href: '/r/s' }, { text: '0' }] }, { key: 'b', label: 'Blue', total: '3', cells: [{ text: '1', href: '/b/n' }, { text: '2' }, { text: '0' }] }]}
      totals={['20', '7', '0']} grandTotal="27" />
  ),
};
