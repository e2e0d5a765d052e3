import type { EditionState } from '../api/articles';
import type { Delivery, DeliveryState } from '../api/deliveries';
import type { SegmentState } from '../api/translation';
import { messages } from '../i18n/i18n';

type Variant = 'neutral' | 'brand' | 'success' | 'warning' | 'danger';

const variants: Record<EditionState | SegmentState | DeliveryState, Variant> = {
  draft: 'neutral',
  in_review: 'brand',
  changes_requested: 'warning',
  approved: 'success',
  untranslated: 'neutral',
  translated: 'success',
  reviewed: 'success',
  stale: 'warning',
  orphaned: 'danger',
  pending: 'brand',
  delivered: 'success',
  failed: 'danger',
  superseded: 'neutral',
};

export const variantOf = (state: keyof typeof variants): Variant => variants[state] ?? 'neutral';

function Badge({ variant, text }: { variant: Variant; text: string }) {
  return (
    <wa-badge variant={variant} appearance="filled-outlined">
      {text}
    </wa-badge>
  );
}

export const StateBadge = ({ state }: { state: EditionState }) => (
  <Badge variant={variantOf(state)} text={messages.value.states[state] ?? state} />
);

export const OutdatedBadge = () => <Badge variant="warning" text={messages.value.states.outdated} />;

export const SegmentBadge = ({ state }: { state: SegmentState }) => (
  <Badge variant={variantOf(state)} text={messages.value.translation.states[state] ?? state} />
);

export const DeliveryBadge = ({ state }: { state: DeliveryState }) => (
  <Badge variant={variantOf(state)} text={messages.value.deliveries[state] ?? state} />
);

/** Marks what was sent only to try an endpoint and looks like news; a ping says so itself. */
export const ExampleBadge = ({ of: { trial, type } }: { of: Delivery }) =>
  trial && type !== 'endpoint.ping' ? <Badge variant="neutral" text={messages.value.deliveries.example} /> : null;
