import { operators } from '../../api/deliveries';
import type { Query } from '../../api/http';
import { href } from '../../app/router';

/** Days are meant from midnight to midnight, as the reader's clock has them. */
function instantOf(day: string | undefined, after: number): string | undefined {
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after).toISOString();
}

/** The log of what went to one endpoint. */
export const logOf = (site: string, endpoint: string): string =>
  href(['deliveries'], site === operators ? { endpoint } : { site, endpoint });

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is asked of the server; what is still being typed narrows nothing yet. */
export function filterOf(query: Record<string, string>): Query {
  const { site, state, type, endpoint, article = '', locale, since, until, status = '' } = query;
  return {
    site, state, type, endpoint, locale,
    article: identifier.test(article.trim()) ? article.trim() : undefined,
    status: /^[1-5]\d\d$/.test(status) ? status : undefined,
    since: instantOf(since, 0),
    until: instantOf(until, 1),
  };
}
