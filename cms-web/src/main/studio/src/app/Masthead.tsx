import { language, languages, messages } from '../i18n/i18n';
import { go, href, route } from './router';
import { account, has } from './session';

function Navigation() {
  const m = messages.value;
  const links = [
    { area: 'articles', label: m.articles.title },
    ...(has('editor') || has('translator') ? [{ area: 'waiting', label: m.waiting.title }] : []),
    { area: 'sites', label: m.sites.title },
    ...(has('editor') || has('site_manager') ? [{ area: 'deliveries', label: m.deliveries.title }] : []),
  ];
  const here = route.value.parts[0] ?? 'articles';
  return (
    <nav aria-label={m.common.mainNavigation}>
      {links.map(({ area, label }) => (
        <a key={area} href={href([area])} aria-current={here === area ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function LanguageSwitch() {
  return (
    <div role="group" aria-label={messages.value.common.language} class="languages">
      {languages.map(({ tag, name }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          class="wa-plain wa-size-s"
          aria-pressed={language.value === tag}
          onClick={() => (language.value = tag)}
        >
          <span class="long">{name}</span>
          <abbr class="short" title={name}>{tag.toUpperCase()}</abbr>
        </button>
      ))}
    </div>
  );
}

function AccountMenu() {
  if (!account.value) return null;
  const choose = (event: Event) => {
    const { item } = (event as CustomEvent<{ item: { value: string } }>).detail;
    // An address like any other, so that leaving asks first when something is not saved.
    if (item.value === 'sign-out') go(href(['sign-out']));
  };
  return (
    <wa-dropdown placement="bottom-end" onwa-select={choose}>
      <wa-button slot="trigger" appearance="plain" size="s" withCaret>
        <wa-icon slot="start" name="person-circle" label={messages.value.common.account} />
        {account.value.name}
      </wa-button>
      <wa-dropdown-item value="sign-out">
        <wa-icon slot="icon" name="box-arrow-right" />
        {messages.value.session.signOut}
      </wa-dropdown-item>
    </wa-dropdown>
  );
}

/** The top of every page: where one is, who one is, and the language of the studio. */
export function Masthead() {
  return (
    <header class="masthead">
      <a class="brand" href="#/">
        <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width="28" height="28" />
        Herald
      </a>
      {account.value && <Navigation />}
      <span class="end">
        <LanguageSwitch />
        <AccountMenu />
      </span>
    </header>
  );
}
