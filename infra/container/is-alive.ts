/** The container's health check: ends well when the process on this machine answers. It asks for nothing else. */
const port = process.env['PORT'] ?? '3978';
const alive = await fetch(`http://127.0.0.1:${port}/livez`, { signal: AbortSignal.timeout(4_000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = alive ? 0 : 1;
export {};
