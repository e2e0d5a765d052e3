import type { EditionState } from '../../api/articles';
import { reviews } from '../../api/review';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';

interface SubmitProps {
  id: string;
  locale: string;
  edition: { state: EditionState; revision: number };
  onChange: () => void;
}

/** Hands the revision saved last over for review, where it waits for that; nothing otherwise. */
export function Submit({ id, locale, edition, onChange }: SubmitProps) {
  const m = messages.value.review;
  const action = useAction();
  const waits = edition.state === 'draft' || edition.state === 'changes_requested';
  if (!waits || !(has('editor') || has('translator', { locale }))) return null;
  const submit = async () => {
    if (await action.run(() => reviews.submit(id, locale, edition.revision))) {
      tell(m.submitted);
      onChange();
    }
  };
  return (
    <>
      <wa-button variant="brand" appearance="outlined" loading={action.busy} onClick={() => void submit()}>
        <wa-icon slot="start" name="send" />
        {m.submit}
      </wa-button>
      <Refusal problem={action.problem} />
    </>
  );
}
