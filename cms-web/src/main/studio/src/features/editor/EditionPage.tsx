import { type Article, articles } from '../../api/articles';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { OutdatedBadge, StateBadge } from '../../ui/StateBadge';
import { Previews } from '../preview/Previews';
import { Publish } from '../publishing/Publish';
import { ReviewStep } from '../review/ReviewStep';
import { ShapeStep } from '../shapes/ShapeStep';
import { Translate } from '../translation/Translate';
import { LocaleNavigation } from './LocaleNavigation';
import { Write } from './Write';

/** What each step of an edition gets: where it is, and how to say that the edition has changed. */
export interface StepProps {
  article: Article;
  locale: string;
  onChange: () => void;
}

const steps = { write: Write, translate: Translate, review: ReviewStep, sites: ShapeStep, publish: Publish };
type Step = keyof typeof steps;

export function EditionPage({ id, locale, step }: { id: string; locale: string; step: string }) {
  const loaded = useLoad(() => articles.get(id), [id]);
  return <Await of={loaded}>{(article) => <Steps article={article} locale={locale} step={step} onChange={loaded.reload} />}</Await>;
}

function Steps({ article, locale, step, onChange }: StepProps & { step: string }) {
  const edition = article.editions.find((one) => one.locale === locale);
  const chosen: Step = !edition ? 'translate' : step in steps ? (step as Step) : 'write';
  const Shown = steps[chosen];
  const heading = edition ?? article.editions.find((one) => one.locale === article.sourceLocale);
  return (
    <Page title={heading?.title ?? article.id} lang={heading?.locale} dir={direction(heading?.locale ?? locale)}>
      <LocaleNavigation article={article} locale={locale} />
      <div class="wa-split wa-gap-s">
        <StepNavigation article={article} locale={locale} chosen={chosen} exists={edition !== undefined} />
        <span class="wa-cluster wa-gap-xs">
          <span class="quiet">{localeName(locale)}</span>
          {edition && <span class="quiet">{messages.value.edition.revision(edition.revision)}</span>}
          {edition && <StateBadge state={edition.state} />}
          {edition?.outdated && <OutdatedBadge />}
          {edition && (has('editor') || has('translator', { locale }) || has('reviewer', { locale })) && <Previews id={article.id} locale={locale} />}
        </span>
      </div>
      <Shown key={chosen} article={article} locale={locale} onChange={onChange} />
    </Page>
  );
}

function StepNavigation({ article, locale, chosen, exists }: { article: Article; locale: string; chosen: Step; exists: boolean }) {
  const m = messages.value.edition;
  const isSource = locale === article.sourceLocale;
  const offered = (Object.keys(steps) as Step[]).filter((step) => (step === 'translate' ? !isSource : exists));
  return (
    <nav aria-label={m.tabs} class="steps">
      {offered.map((step) => (
        <a key={step} href={href(['articles', article.id, locale, step])} aria-current={step === chosen ? 'step' : undefined}>
          {m[step]}
        </a>
      ))}
    </nav>
  );
}
