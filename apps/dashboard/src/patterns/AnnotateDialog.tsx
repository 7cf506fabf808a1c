import { formatMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { ANNOTATION_KINDS, LONGEST_ANNOTATION } from '@candour/domain/metrics';
import type { AnnotationKind } from '@candour/domain/metrics';
import { Button, Checkboxes, Dialog, ErrorSummary, Radios, Select, TextArea } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { useUnits } from '../filters/use-units.js';
import { graphql } from '../gql/index.js';
import { errorAt, problemsOf } from '../session/form-problems.js';

const WRITE = graphql(`
  mutation WriteAnnotation($input: WriteAnnotationInput!) { writeAnnotation(input: $input) { __typename ... on Administered { says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

interface Form { readonly month: string; readonly kind: AnnotationKind; readonly says: string; readonly ofUnit: boolean; readonly recalculates: boolean; readonly reason: string }

interface AnnotateDialogProps { readonly months: readonly string[]; readonly unit: string | null; readonly onClose: () => void; readonly onDone: (says: string) => void }

/** The desk writes beside a month what happened in the force, and whether limits are set again from there. */
export function AnnotateDialog({ months, unit, onClose, onDone }: AnnotateDialogProps): ReactNode {
  const [form, setForm] = useState<Form>({ month: months.at(-1) ?? '', kind: 'POLICY_CHANGE', says: '', ofUnit: unit !== null, recalculates: false, reason: '' });
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const { give, isBusy } = useChange(WRITE);
  const write = async (): Promise<void> => {
    const { ofUnit, reason, ...input } = form;
    const outcome = await give({ input: { metric: 'REFERRAL_RATE', ...input, unit: ofUnit ? unit : null, reason: input.recalculates ? reason : null } });
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    onDone(outcome.says);
    onClose();
  };
  return (
    <Dialog title="Note what happened in a month" isOpen onClose={onClose} actions={<><Button look="filled" type="submit" form="annotate" isPending={isBusy}>{isBusy ? 'Writing…' : 'Put it beside the month'}</Button><Button look="text" onPress={onClose}>Leave it</Button></>}>
      <form id="annotate" className="d-form" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); void write(); }}>
        <ErrorSummary problems={problemsOf(problems)} />
        <p>It stands beside the chart for everybody at the desk, with your name, and in the record of what was done. Leave names, numbers and cases out.</p>
        <AnnotateFields form={form} setForm={setForm} months={months} unit={unit} problems={problems} />
      </form>
    </Dialog>
  );
}

interface FieldsProps extends Pick<AnnotateDialogProps, 'months' | 'unit'> { readonly form: Form; readonly setForm: (next: Form) => void; readonly problems: readonly ChangeProblem[] }

function AnnotateFields({ form, setForm, months, unit, problems }: FieldsProps): ReactNode {
  const { tree } = useUnits();
  const oneLine = (text: string): string => text.replace(/[\r\n]+/gu, ' ');
  return (
    <>
      <Select id="month" label="Month" value={form.month} error={errorAt(problems, 'month')} options={[...months].reverse().map((month) => ({ value: month, label: formatMonth(month as Month) }))} onChange={(month) => setForm({ ...form, month })} />
      <Select id="kind" label="What it was" value={form.kind} options={Object.entries(ANNOTATION_KINDS).map(([value, { name }]) => ({ value, label: name }))} onChange={(kind) => setForm({ ...form, kind: kind as AnnotationKind })} />
      {unit === null ? null : (
        <Radios id="unit" name="unit" legend="What it is about" error={errorAt(problems, 'unit')} value={form.ofUnit ? 'unit' : 'force'} onChange={(of) => setForm({ ...form, ofUnit: of === 'unit' })}
          options={[{ value: 'unit', label: `${tree.nameOf(unit) ?? unit} alone` }, { value: 'force', label: 'The whole force' }]} />
      )}
      <TextArea id="says" label="What happened, in one sentence" rows={3} limit={LONGEST_ANNOTATION} error={errorAt(problems, 'says')} value={form.says} onChange={(says) => setForm({ ...form, says: oneLine(says) })} />
      <Checkboxes id="recalculates" legend="Limits" error={errorAt(problems, 'recalculates')} values={form.recalculates ? ['again'] : []} onChange={(values) => setForm({ ...form, recalculates: values.length > 0 })}
        options={[{ value: 'again', label: 'Set the limits again from this month', hint: 'A judgement: only where the process itself changed, so that the months before say nothing about those after.' }]} />
      {form.recalculates ? <TextArea id="reason" label="Why limits are set again" rows={3} limit={LONGEST_ANNOTATION} error={errorAt(problems, 'reason')} value={form.reason} onChange={(reason) => setForm({ ...form, reason: oneLine(reason) })} /> : null}
    </>
  );
}
