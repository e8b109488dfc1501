import type { SetupCouncil } from './council.ts';
import { mailboxSteps } from './mailbox.ts';
import { registrationSteps } from './registrations.ts';
import { runningSteps } from './running.ts';
import { siteSteps } from './sites.ts';
import { quoted, type SetupStep } from './step.ts';

/** In the order that works: each step needs what stands before it. */
export const stepsFor = (council: SetupCouncil): readonly SetupStep[] => [
  ...registrationSteps(council),
  ...siteSteps(council),
  ...mailboxSteps(council),
  ...runningSteps(council),
];

/** The whole as one PowerShell script, to be read before it is run. */
export function scriptFor(council: SetupCouncil): string {
  const steps = stepsFor(council);
  return [...head(council), ...steps.flatMap(stepLines), ...foot(steps)].join('\n') + '\n';
}

const wrapped = (text: string): readonly string[] =>
  (text.match(/.{1,118}(?:\s|$)/g) ?? []).map((line) => `# ${line.trim()}`);

const stepLines = ({ title, why, who, run, check }: SetupStep, index: number): readonly string[] => [
  '',
  `# ── ${index + 1}. ${title}`,
  ...wrapped(why),
  ...wrapped(`Needs: ${who}.`),
  `function Step-${index + 1} {`,
  ...indented(run),
  `}`,
  `function Check-${index + 1} {`,
  ...indented(check),
  `}`,
];

/** The end of a here-string has to stand at the start of its line, and its text as it is. */
function indented(lines: readonly string[]): readonly string[] {
  let isText = false;
  return lines.map((line) => {
    const wasText = isText;
    if (line.endsWith(' = @"')) isText = true;
    if (line === '"@') isText = false;
    return wasText ? line : `  ${line}`;
  });
}

const head = (council: SetupCouncil): readonly string[] => [
  '#Requires -Version 7.4',
  `# Sets Steady up for ${council.councilName.replace(/\s+/g, ' ')}, ${council.environment}. Written by npm run setup; nothing has been done yet.`,
  '#',
  '# Read it. Then run it from the folder of Steady, a step at a time:',
  '#   ./steady-setup.ps1              names the steps',
  '#   ./steady-setup.ps1 -Step 1      runs one and checks it',
  '#   ./steady-setup.ps1 -Check 1     checks one and changes nothing',
  '#',
  '# Each step can be run again: what is there already is left as it is. Nothing is removed but the grants and secrets that',
  '# step “Lowered” takes from the administrator’s registration. What was made is noted in a file beside this one: ids, no secret.',
  '# It needs: az, m365 (CLI for Microsoft 365), the modules ExchangeOnlineManagement and MicrosoftTeams, and npm.',
  '[CmdletBinding()]',
  'param([int] $Step = 0, [int] $Check = 0)',
  '',
  "$ErrorActionPreference = 'Stop'",
  '$PSNativeCommandUseErrorActionPreference = $true',
  `$tenant = ${quoted(council.tenantId)}`,
  `$notes = Join-Path $PSScriptRoot ${quoted(`steady-${council.environment}.ids.json`)}`,
  '$v = if (Test-Path $notes) { Get-Content $notes -Raw | ConvertFrom-Json -AsHashtable } else { @{} }',
  '',
  'function Keep([string] $name, [string] $value) {',
  '  if (-not $value) { throw "$name was not found." }',
  '  $v[$name] = $value',
  '  $v | ConvertTo-Json | Set-Content $notes',
  '}',
  'function Must([bool] $holds, [string] $sentence) { if (-not $holds) { throw "Check: $sentence" } }',
  '# Graph, as the person who is signed in to az. Not for sites: those are asked through m365, which may be let into them.',
  'function Head { @{ Authorization = "Bearer $(az account get-access-token --resource-type ms-graph --query accessToken --output tsv)" } }',
  'function Ask([string] $url) { Invoke-RestMethod -Uri $url -Headers (Head) }',
  'function Send([string] $method, [string] $url, [string] $body) {',
  "  Invoke-RestMethod -Method $method -Uri $url -Headers (Head) -ContentType 'application/json' -Body $body | Out-Null",
  '}',
];

const foot = (steps: readonly SetupStep[]): readonly string[] => [
  '',
  `$titles = @(${steps.map(({ title }) => quoted(title)).join(', ')})`,
  'if ($Step -eq 0 -and $Check -eq 0) {',
  '  for ($i = 0; $i -lt $titles.Count; $i++) { Write-Host ("{0,3}. {1}" -f ($i + 1), $titles[$i]) }',
  '  return',
  '}',
  `$number = if ($Step -gt 0) { $Step } else { $Check }`,
  `if ($number -gt $titles.Count) { throw "There are $($titles.Count) steps." }`,
  'if ((az account show --query tenantId --output tsv) -ne $tenant) { throw "az is signed in to another tenant. Nothing was done: az login --tenant $tenant" }',
  'Write-Host "$number. $($titles[$number - 1])"',
  'if ($Step -gt 0) { & "Step-$number" }',
  '& "Check-$number"',
  "Write-Host 'Well.'",
];
