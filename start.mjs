import './needs-node.mjs';

await import('./sandbox/main.ts');
