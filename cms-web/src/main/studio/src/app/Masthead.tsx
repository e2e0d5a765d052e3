import { Fragment } from 'preact';
import { language, languages, messages } from '../i18n/i18n';
import { Bell } from './Bell';
import { daily, occasional } from './areas';
import { go, href, route } from './router';
import { account } from './session';

function Navigation() {
  const here = route.value.parts[0] ?? 'articles';
  return (
    <nav aria-label={messages.value.common.mainNavigation}>
      {daily().map(({ area, label }) => (
        <a key={area} href={href([area])} aria-current={here === area ? 'page' : undefined}>
          {label}
        </a>
      ))}
      <Menu here={here} />
    </nav>
  );
}

/** The areas that are opened now and then. */
function Menu({ here }: { here: string }) {
  const groups = occasional();
  const current = groups.flat().find(({ area }) => area === here);
  const choose = (event: Event) => {
    const { item } = (event as CustomEvent<{ item: { value: string } }>).detail;
    go(href([item.value]));
  };
  return (
    <wa-dropdown onwa-select={choose}>
      <wa-button slot="trigger" appearance="plain" size="s" withCaret class={current ? 'here' : ''}>
        {current?.label ?? messages.value.common.menu}
      </wa-button>
      {groups.map((group, index) => (
        <Fragment key={group[0]?.area}>
          {index > 0 && <wa-divider />}
          {group.map(({ area, label }) => <wa-dropdown-item key={area} value={area}>{label}</wa-dropdown-item>)}
        </Fragment>
      ))}
    </wa-dropdown>
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
        {account.value && <Bell />}
        <AccountMenu />
      </span>
    </header>
  );
}
