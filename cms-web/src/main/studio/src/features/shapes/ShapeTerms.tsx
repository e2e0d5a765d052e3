import type { ComponentChildren } from 'preact';
import type { ShapeContent } from '../../api/shapes';
import { dateTime, direction, messages } from '../../i18n/i18n';

/** What a version of a shape says, member by member. */
export function ShapeTerms({ content, locale }: { content: ShapeContent; locale: string }) {
  const m = messages.value.shapes;
  const { title, summary, canonical, callToAction, resources = [], embargo } = content;
  const elsewhere = canonical?.site ?? canonical?.url;
  const inLocale = (text: string) => <span lang={locale} dir={direction(locale)}>{text}</span>;
  return (
    <dl class="terms rows">
      {title && <Term name={m.title}>{inLocale(title)}</Term>}
      {summary && <Term name={m.summary}>{inLocale(summary)}</Term>}
      {canonical && <Term name={m.canonical}>{m.policies[canonical.policy]} {elsewhere && <code class="address">{elsewhere}</code>}</Term>}
      {callToAction && <Term name={m.call}>{inLocale(callToAction.text)} <code class="address">{callToAction.url}</code></Term>}
      {resources.length > 0 && (
        <Term name={m.resources}>
          <ul>{resources.map((one) => <li key={one.url}>{inLocale(one.title)} <code class="address">{one.url}</code></li>)}</ul>
        </Term>
      )}
      {embargo && <Term name={m.embargo}>{m.until(dateTime(embargo.at, embargo.zone), embargo.zone ?? '')}</Term>}
    </dl>
  );
}

function Term({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
