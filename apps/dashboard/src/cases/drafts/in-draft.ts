/** The text of a field in a kept draft; empty where there is none, or where it cannot be read: nothing of it was ever sent. */
export function inDraft(body: string | null, field: string): string {
  try {
    const fields: unknown = JSON.parse(body ?? '{}');
    const value = typeof fields === 'object' && fields !== null ? (fields as Readonly<Record<string, unknown>>)[field] : undefined;
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}
