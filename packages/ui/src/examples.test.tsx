import { render } from '@testing-library/react';
import axe from 'axe-core';
import { buttonExamples } from './Button/Button.examples.js';
import { dataTableExamples } from './DataTable/DataTable.examples.js';
import { fieldExamples } from './fields/Field.examples.js';
import { figureExamples } from './Figure/Figure.examples.js';
import { filterBarExamples } from './FilterBar/FilterBar.examples.js';
import { headlineExamples } from './HeadlineRow/HeadlineRow.examples.js';
import { heatTableExamples } from './HeatTable/HeatTable.examples.js';
import { shellExamples } from './Shell/Shell.examples.js';
import { smallExamples } from './Tabs/Tabs.examples.js';
import { timelineExamples } from './Timeline/Timeline.examples.js';

const all = { ...buttonExamples, ...dataTableExamples, ...fieldExamples, ...figureExamples, ...filterBarExamples, ...headlineExamples, ...heatTableExamples, ...shellExamples, ...smallExamples, ...timelineExamples };

describe('every example of every component', () => {
  // Contrast needs real rendering: the browser journeys check it. An example is a part, not a page, so landmark rules of a whole page are off.
  test.each(Object.entries(all))('axe finds nothing wrong with %s', async (_name, example) => {
    const { container } = render(example);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
