// Asks one question over and over from a number of connections, and says how it went.
import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';

/** @returns requests a second, milliseconds at the median, 95% and 99%, and the server's CPU milliseconds a request and memory in MB */
export async function load({ url, method = 'GET', body, token, pid, connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const times = [];
  const before = cpuOf(pid);
  const one = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await ask(agent, { url, method, body, token });
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return { count: times.length, rate: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu: (cpuOf(pid) - before) / times.length, memory: memoryOf(pid) };
}

function ask(agent, { url, method = 'GET', body, token }) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => { text += piece; }).on('end', () => (response.statusCode === 200 && !text.includes('"errors"') ? resolve(text) : reject(new Error(`${response.statusCode}: ${text.slice(0, 200)}`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
export const once = (question) => ask(undefined, question);

/** Milliseconds of CPU a process has used (Linux; elsewhere not known). */
export function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch { return Number.NaN; }
}
function memoryOf(pid) {
  try { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024; } catch { return Number.NaN; }
}
