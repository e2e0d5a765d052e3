import { messages } from '../../i18n/i18n';
import { Page } from '../../ui/Page';
import { EndpointList } from './EndpointList';

/** Where programs of the operators are told how endpoints fare. */
export function OperatorsPage() {
  return (
    <Page title={messages.value.endpoints.operators}>
      <EndpointList of={null} manages />
    </Page>
  );
}
