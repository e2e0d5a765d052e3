import { useState } from 'preact/hooks';
import { imports, type NewPage } from '../../api/importing';
import { go, href } from '../../app/router';
import { messages } from '../../i18n/i18n';
import { Choice, TextArea, TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Page } from '../../ui/Page';
import './importing.css';

const formats = ['html', 'markdown', 'text'] as const;

/** Begins an import of files, or of one page that is pasted. */
export function NewImport() {
  const m = messages.value.imports;
  const [files, setFiles] = useState<File[]>([]);
  const [pasted, setPasted] = useState({ content: '', format: 'html', locale: '', baseUrl: '' });
  const action = useAction();
  const about = { ...(pasted.locale ? { locale: pasted.locale } : {}), ...(pasted.baseUrl ? { baseUrl: pasted.baseUrl } : {}) };
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      const pages: NewPage[] = await Promise.all(files.map(async (file) => ({ name: file.name, content: await file.text(), ...about })));
      if (pasted.content.trim()) pages.push({ content: pasted.content, format: pasted.format, ...about });
      const begun = await imports.begin(pages);
      go(href(['imports', begun.id]));
    });
  };
  return (
    <div class="narrow wide">
      <Page title={m.create}>
        <form class="wa-stack" noValidate onSubmit={submit}>
          <p>{m.explained}</p>
          <Refusal problem={action.problem} fields={['/locale', '/baseUrl']} />
          <label class="file">
            {m.files}
            <input type="file" multiple accept=".html,.htm,.md,.markdown,.txt"
              onChange={(event) => setFiles([...((event.currentTarget as HTMLInputElement).files ?? [])])} />
          </label>
          <TextArea label={m.pasted} rows={6} value={pasted.content} onValue={(content) => setPasted({ ...pasted, content })} />
          <div class="pair">
            <Choice label={m.format} value={pasted.format} onValue={(format) => setPasted({ ...pasted, format })}
              options={formats.map((format) => ({ value: format, label: m.formats[format] }))} />
            <TextField label={m.locale} hint={m.localeHint} value={pasted.locale} error={action.problem?.at('/locale')}
              onValue={(locale) => setPasted({ ...pasted, locale })} />
          </div>
          <TextField label={m.baseUrl} type="url" hint={m.baseHint} value={pasted.baseUrl} error={action.problem?.at('/baseUrl')}
            onValue={(baseUrl) => setPasted({ ...pasted, baseUrl })} />
          <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}
            disabled={files.length === 0 && !pasted.content.trim()}>
            {m.begin}
          </wa-button>
        </form>
      </Page>
    </div>
  );
}
