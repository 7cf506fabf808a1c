/**
 * Tells the server which invented person of the demonstration one is from now on.
 * @throws TypeError if the server cannot be reached; Error if it says no
 */
export async function choosePersona(persona: string): Promise<void> {
  const response = await fetch('/demo/persona', { method: 'POST', headers: { 'Content-Type': 'application/json' }, credentials: 'same-origin', body: JSON.stringify({ persona }) });
  if (!response.ok) throw new Error(`the persona was not changed: ${response.status}`);
}
