import { Agent, get } from "node:http";

/** What a load came to. */
export interface Load {
  requests: number;
  errors: number;
  perSecond: number;
  /** The time within which 99 of 100 requests were answered, in milliseconds. */
  centile99: number;
}

/** Asks for the addresses in turn over kept connections, `clients` at a time, for so many milliseconds. */
export async function load(urls: readonly string[], clients: number, milliseconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let errors = 0;
  let next = 0;
  const started = performance.now();
  const client = async () => {
    while (performance.now() - started < milliseconds) {
      const asked = performance.now();
      if (await answered(urls[next++ % urls.length]!, agent)) times.push(performance.now() - asked);
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const centile99 = times[Math.floor(times.length * 0.99)] ?? Infinity;
  return { requests: times.length + errors, errors, perSecond: times.length / seconds, centile99 };
}

/** True once the whole answer has come with status 200. */
function answered(url: string, agent: Agent): Promise<boolean> {
  return new Promise((done) => {
    get(url, { agent, headers: { "Accept-Encoding": "br, gzip" } }, (response) => {
      response
        .on("end", () => done(response.statusCode === 200))
        .on("error", () => done(false))
        .resume();
    }).on("error", () => done(false));
  });
}
