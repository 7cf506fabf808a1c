import type { EvidenceFigure } from '../evidence-pack.type.js';

const FACTS = 'facts { metric { name numerator denominator version } from to asOf mode n suppressed why excludes stillFilling queryId }';
const SHARE = '{ count of share lower upper }';
const TABLE = 'table { axes { keys labels } counts total';
const ACTIONS = `name n onTime ${SHARE} overdueNow median { days lower upper } slip { days }`;

/** How each figure is asked for, and what of it: the same when it is asked for again by its name, so that the same values come back. */
export const FIGURES: Readonly<Record<EvidenceFigure, { readonly title: string; readonly field: string; readonly type: string; readonly fields: string }>> = {
  REFERRALS_CHANGING: { title: 'How many, and is it changing?', field: 'spc(metric: REFERRAL_RATE, filter: $filter)', type: 'Spc', fields: `${FACTS} kind unit points { month value count exposure centre lower upper signals trial filling } laney target assurance recalculations { month reason by } finding { shiftSince shiftSide lastSignalMonth lastSignal lastSignalSide }` },
  STANDARDS: { title: 'Which standards are named most?', field: 'pattern(metric: REFERRALS, by: [STANDARD], filter: $filter)', type: 'Pattern', fields: `${FACTS} mode cases ${TABLE} intervals { lower upper } }` },
  STANDARDS_AND_TEAMS: { title: 'Where do standards and teams meet?', field: 'pattern(metric: REFERRALS, by: [STANDARD, TEAM], filter: $filter)', type: 'Pattern', fields: `${FACTS} mode cases ${TABLE} residuals { expected residual p signal } }` },
  TEAMS: { title: 'Which teams differ beyond chance?', field: 'funnel(metric: REFERRAL_RATE, filter: $filter)', type: 'Funnel', fields: `${FACTS} target unit sizeUnit widened tooFewToEstimate overDispersion { ratio } points { key label count size value low95 high95 low998 high998 place side } curve { size low95 high95 low998 high998 } withoutDenominator { label } heldBack { label }` },
  STAGES: { title: 'How long does each stage take?', field: 'timeToStage(filter: $filter)', type: 'TimeToStage', fields: `${FACTS} stages { stage name n open median { days lower upper } p90 { days } steps { day share lower upper atRisk } exits { name n } } account { due onTime { share lower upper } }` },
  OUTCOMES: { title: 'What came of it?', field: 'outcomeMix(by: $by, filter: $filter)', type: 'OutcomeMix', fields: `${FACTS} by outcomes { key label } rows { key label n shares ${SHARE} } total { key label n shares ${SHARE} }` },
  ELEMENTS: { title: 'Where in the decision?', field: 'pattern(metric: REFERRALS, by: [NDM_ELEMENT], filter: $filter)', type: 'Pattern', fields: `${FACTS} mode cases ${TABLE} intervals { lower upper } }` },
  SOURCES: { title: 'Where do referrals come from?', field: 'pattern(metric: REFERRALS, by: [SOURCE], filter: $filter)', type: 'Pattern', fields: `${FACTS} mode cases ${TABLE} intervals { lower upper } }` },
  ACTIONS_DONE: { title: 'Is what was agreed done?', field: 'actionCompletion(filter: $filter)', type: 'ActionCompletion', fields: `${FACTS} all { ${ACTIONS} curve { day share lower upper atRisk } } byType { ${ACTIONS} }` },
  LESSONS: { title: 'What did we learn?', field: 'lessonThemes(filter: $filter)', type: 'LessonThemes', fields: `${FACTS} reports all { raised byStatus { name n } decidedInTime ${SHARE} } themes { name raised perHundredCases perHundredLower perHundredUpper byStatus { name n } recurrence { ratio lower upper } }` },
  FAIRNESS: { title: 'Is it fair?', field: 'disproportionality(filter: $filter)', type: 'Disproportionality', fields: `${FACTS} together { characteristic name stage notStated why groups { group reference count of value ratio lower upper q } }` },
  DATA_QUALITY: { title: 'Can we trust the data?', field: 'dataQuality(filter: $filter)', type: 'DataQuality', fields: `${FACTS} all { ...Unit } units { ...Unit }` },
};

/** Where a figure has parts of one shape, its shape is said once. */
export const FRAGMENTS: { readonly [W in EvidenceFigure]?: string } = {
  DATA_QUALITY: ` fragment Unit on UnitQuality { unit name source ${SHARE} standards ${SHARE} category ${SHARE} ndmElement ${SHARE} days ${SHARE} unknownCodes ${SHARE} lateEntry { days } }`,
};
