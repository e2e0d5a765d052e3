import { useEffect } from 'preact/hooks';
import { go } from '../../app/router';
import { signOut } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Page } from '../../ui/Page';

/** Ends the session, and shows why when that could not be done. */
export function SignOut() {
  const action = useAction();
  useEffect(() => {
    void action.run(async () => {
      await signOut();
      go('#/');
    });
  }, []);
  return (
    <Page title={messages.value.session.signOut}>
      <Refusal problem={action.problem} />
    </Page>
  );
}
