// A plain script on purpose: an older Node must be able to read it, to say that it is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Steady needs Node 22.18 or newer; this is Node ${process.versions.node}. On Linux (x64) npm brings its own: use “npm start” and “npm test”. Elsewhere install Node 24.`,
  );
  process.exit(1);
}
