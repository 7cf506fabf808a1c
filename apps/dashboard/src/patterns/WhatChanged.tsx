import { alarmSentence, chanceSentence, lessonsLateSentence, signalSentence } from '@candour/domain/findings';
import { LateIcon, Link, RisingIcon, Section, SteadyIcon } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { usePageQuery } from '../apollo/page-query.js';
import { addressOf } from '../filters/address.js';
import { PATTERNS } from '../filters/filter.js';
import { TO_ANSWER, lessonsAddress } from '../filters/lesson-filter.js';
import { graphql } from '../gql/index.js';
import type { PatternFilter, WhatChangedQuery } from '../gql/graphql.js';
import { filterOfAlarm } from './alarm-filter.js';

const CHANGED = graphql(`
  query WhatChanged($filter: PatternFilter!) {
    warning: earlyWarning { __typename ... on EarlyWarning { chance watched falseAlarmsAYear alarms { label since goesOn seen expected filter { from to unit standards } } } ... on Refusal { message } }
    rate: spc(metric: REFERRAL_RATE, filter: $filter) { __typename ... on Spc { facts { to } finding { shiftSince shiftSide lastSignalMonth lastSignal lastSignalSide } } }
    accounts: spc(metric: ACCOUNT_ON_TIME, filter: $filter) { __typename ... on Spc { facts { to } finding { shiftSince shiftSide lastSignalMonth lastSignal lastSignalSide } } }
    days: spc(metric: DAYS_TO_REPORT, filter: $filter) { __typename ... on Spc { facts { to } finding { shiftSince shiftSide lastSignalMonth lastSignal lastSignalSide } } }
    overdue: lessons(filter: { overdue: true }, first: 1) { totalCount }
  }
`);

/** The control charts that are looked through, each with its subject, and where on the page it can be seen. */
const CHARTS = [
  { key: 'rate', what: 'Referrals per 1,000 officers', href: '#change' }, { key: 'accounts', what: 'Accounts within five working days', href: undefined }, { key: 'days', what: 'Median days to the report', href: undefined },
] as const;

type Alarm = Extract<WhatChangedQuery['warning'], { readonly __typename: 'EarlyWarning' }>['alarms'][number];

/** So many alarms are told one by one; of more, how many there are. */
const TOLD = 3;

/**
 * What has changed by more than chance explains well, in sentences that lead to where it can be seen: alarms of the early warning, the newest
 * signals of the charts, and lessons that wait past their day. Of no officer, ever.
 */
export const WhatChanged = memo(function WhatChanged({ asked }: { readonly asked: PatternFilter }): ReactNode {
  const answer = usePageQuery(CHANGED, { filter: asked });
  // A glance: where it cannot be told the figures below say what is wrong.
  if (answer.state !== 'there') return <Section layout="beside" title="What changed"><p className="d-quiet" aria-busy={answer.state === 'coming'}>{answer.state === 'coming' ? 'Looking…' : 'This could not be told. The figures below are not touched by it.'}</p></Section>;
  const { warning, overdue } = answer.data;
  const watch = warning.__typename === 'EarlyWarning' ? warning : null;
  const alarms = watch?.alarms ?? [];
  const signals = CHARTS.flatMap(({ key, href, ...chart }) => {
    const spc = answer.data[key];
    const says = spc.__typename === 'Spc' ? signalSentence(spc, chart) : null;
    return says === null ? [] : [{ key, href, says }];
  });
  const late = overdue.totalCount ?? 0;
  const isSteady = alarms.length === 0 && signals.length === 0 && late === 0;
  return (
    <Section layout="beside" title="What changed">
      <ul className="d-changed">
        {alarms.slice(0, TOLD).map((alarm) => <Risen key={alarm.label} alarm={alarm} />)}
        {alarms.length > TOLD ? <li><details className="d-changed-more"><summary>{alarms.length - TOLD} more like these</summary><ul className="d-changed">{alarms.slice(TOLD).map((alarm) => <Risen key={alarm.label} alarm={alarm} />)}</ul></details></li> : null}
        {signals.map(({ key, href, says }) => <Item key={key} icon={<RisingIcon size={18} aria-hidden />} head="Signal." attention><>{says} {href === undefined ? null : <Link href={href}>See the chart</Link>}</></Item>)}
        {late === 0 ? null : <Item icon={<LateIcon size={18} aria-hidden />} head="Late." attention><>{lessonsLateSentence(late)} <Link href={lessonsAddress({ ...TO_ANSWER, view: 'overdue' })}>Answer them</Link></></Item>}
        {isSteady ? <Item icon={<SteadyIcon size={18} aria-hidden />} head="Steady.">Nothing in these figures stands out beyond chance.</Item> : null}
      </ul>
      <p className="d-quiet">{chanceSentence(watch)}</p>
    </Section>
  );
});

const Risen = ({ alarm }: { readonly alarm: Alarm }): ReactNode => (
  <Item icon={<RisingIcon size={18} aria-hidden />} head={alarm.goesOn ? 'Higher than expected.' : 'Was higher than expected.'} attention>{alarmSentence(alarm)} <Link href={addressOf(PATTERNS, filterOfAlarm(alarm.filter))}>See where</Link></Item>
);

function Item({ icon, head, attention = false, children }: { readonly icon: ReactNode; readonly head: string; readonly attention?: boolean; readonly children: ReactNode }): ReactNode {
  return <li className={attention ? 'd-changed-attention' : undefined}>{icon}<span>{head === '' ? null : <b>{head} </b>}{children}</span></li>;
}
