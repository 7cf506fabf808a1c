import type { Examples } from './base/example.js';
import { breadcrumbsExamples } from './Breadcrumbs/Breadcrumbs.examples.js';
import { buttonExamples } from './Button/Button.examples.js';
import { dataTableExamples } from './DataTable/DataTable.examples.js';
import { detailsExamples } from './Details/Details.examples.js';
import { dialogExamples } from './Dialog/Dialog.examples.js';
import { errorSummaryExamples } from './ErrorSummary/ErrorSummary.examples.js';
import { fieldsExamples } from './Fields/Fields.examples.js';
import { figureExamples } from './Figure/Figure.examples.js';
import { filterBarExamples } from './FilterBar/FilterBar.examples.js';
import { findAndChooseExamples } from './FindAndChoose/FindAndChoose.examples.js';
import { headlineRowExamples } from './HeadlineRow/HeadlineRow.examples.js';
import { heatTableExamples } from './HeatTable/HeatTable.examples.js';
import { menuExamples } from './Menu/Menu.examples.js';
import { noticeExamples } from './Notice/Notice.examples.js';
import { pageHeadingExamples } from './PageHeading/PageHeading.examples.js';
import { pagingExamples } from './Paging/Paging.examples.js';
import { scrollPanelExamples } from './ScrollPanel/ScrollPanel.examples.js';
import { searchBoxExamples } from './SearchBox/SearchBox.examples.js';
import { sectionExamples } from './Section/Section.examples.js';
import { shellExamples } from './Shell/Shell.examples.js';
import { statesExamples } from './States/States.examples.js';
import { statusExamples } from './Status/Status.examples.js';
import { stepperExamples } from './Stepper/Stepper.examples.js';
import { subNavigationExamples } from './SubNavigation/SubNavigation.examples.js';
import { summaryListExamples } from './SummaryList/SummaryList.examples.js';
import { tabsExamples } from './Tabs/Tabs.examples.js';
import { tagExamples } from './Tag/Tag.examples.js';
import { timelineExamples } from './Timeline/Timeline.examples.js';

/** Every state of every component, by component: what the accessibility test renders. Not part of what the package exports. */
export const allExamples: Readonly<Record<string, Examples>> = {
  Breadcrumbs: breadcrumbsExamples,
  Button: buttonExamples,
  DataTable: dataTableExamples,
  Details: detailsExamples,
  Dialog: dialogExamples,
  ErrorSummary: errorSummaryExamples,
  Fields: fieldsExamples,
  Figure: figureExamples,
  FilterBar: filterBarExamples,
  FindAndChoose: findAndChooseExamples,
  HeadlineRow: headlineRowExamples,
  HeatTable: heatTableExamples,
  Menu: menuExamples,
  Notice: noticeExamples,
  PageHeading: pageHeadingExamples,
  Paging: pagingExamples,
  ScrollPanel: scrollPanelExamples,
  SearchBox: searchBoxExamples,
  Section: sectionExamples,
  Shell: shellExamples,
  States: statesExamples,
  Status: statusExamples,
  Stepper: stepperExamples,
  SubNavigation: subNavigationExamples,
  SummaryList: summaryListExamples,
  Tabs: tabsExamples,
  Tag: tagExamples,
  Timeline: timelineExamples,
};
