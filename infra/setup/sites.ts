import { listsThatForget, type SetupCouncil } from './council.ts';
import { quoted, type SetupStep } from './step.ts';

type Site = 'main' | 'restricted';
const KEY: Readonly<Record<Site, string>> = { main: 'SITE_ID', restricted: 'RESTRICTED_SITE_ID' };
const BOTH: readonly Site[] = ['main', 'restricted'];
const urlOf = ({ sharePointHost, sites }: SetupCouncil, site: Site): string =>
  quoted(`https://${sharePointHost}${sites[site]}`);

/** The two sites and their lists: made with much, run with little. */
export const siteSteps = (council: SetupCouncil): readonly SetupStep[] => [
  makeSites(council),
  forgetfulLists(council),
  grantToMake(council),
  makeLists(council),
  lower(council),
];

function makeSites(council: SetupCouncil): SetupStep {
  const { sharePointHost, sites, siteOwner, environment } = council;
  return {
    title: 'Two SharePoint sites',
    why: 'The register and its workings on one, what families said on the other. Nobody becomes a member: who may see what is decided by Steady, row by row.',
    who: 'SharePoint Administrator',
    run: BOTH.flatMap((site) => [
      `if (-not (m365 spo site list --query "[?Url=='https://${sharePointHost}${sites[site]}'].Url | [0]" --output text)) {`,
      `  m365 spo site add --type CommunicationSite --url ${urlOf(council, site)} --title ${quoted(`Steady ${environment}, ${site}`)} --owners ${quoted(siteOwner)} --wait`,
      `}`,
      `Keep '${KEY[site]}' (m365 request --url ${quoted(`https://graph.microsoft.com/v1.0/sites/${sharePointHost}:${sites[site]}`)} --query id --output text)`,
      `Write-Host 'By hand, on ${site}: Site settings, Search and offline availability: both to No. Visitors and Members: nobody.'`,
    ]),
    check: [
      ...BOTH.map(
        (site) =>
          `Must ($v.${KEY[site]} -match '^[^,]+,[0-9a-f-]{36},[0-9a-f-]{36}$') 'The ${site} site was not found: host,guid,guid is missing.'`,
      ),
      `Must ($v.SITE_ID -ne $v.RESTRICTED_SITE_ID) 'Both are the same site.'`,
    ],
  };
}

function forgetfulLists(council: SetupCouncil): SetupStep {
  const lists = listsThatForget().map(({ name, site }) => ({ name, url: urlOf(council, site) }));
  return {
    title: 'The lists that must not remember, made first',
    why: 'SharePoint keeps fifty versions of each row from a list’s making, and Graph cannot switch that off. These lists are made without versions before the first row.',
    who: 'SharePoint Administrator',
    run: lists.flatMap(({ name, url }) => [
      `if (-not (m365 spo list list --webUrl ${url} --query "[?Title=='${name}'].Id | [0]" --output text)) {`,
      `  m365 spo list add --webUrl ${url} --title ${name} --baseTemplate GenericList --enableVersioning false --output none`,
      `}`,
      `m365 spo list set --webUrl ${url} --title ${name} --enableVersioning false --output none`,
    ]),
    check: lists.map(
      ({ name, url }) =>
        `Must ((m365 spo list get --webUrl ${url} --title ${name} --properties EnableVersioning --query EnableVersioning --output text) -eq 'false') 'The list ${name} keeps versions.'`,
    ),
  };
}

const grant = (url: string, key: string, permission: 'fullcontrol' | 'write'): readonly string[] => [
  `if (@(m365 spo site apppermission list --siteUrl ${url} --output json | ConvertFrom-Json).appId -notcontains $v.${key}) {`,
  `  m365 spo site apppermission add --siteUrl ${url} --permission ${permission} --appId $v.${key} --appDisplayName 'Steady' --output none`,
  `}`,
];

function grantToMake(council: SetupCouncil): SetupStep {
  return {
    title: 'The administrator’s registration may make lists, for now',
    why: 'Only on the two sites, with a secret that lives four hours. It is taken away two steps later.',
    who: 'SharePoint Administrator, signed in to m365 with Sites.FullControl.All',
    run: [
      ...BOTH.flatMap((site) => grant(urlOf(council, site), 'PROVISION_APP_ID', 'fullcontrol')),
      `$end = (Get-Date).ToUniversalTime().AddHours(4).ToString('yyyy-MM-ddTHH:mm:ssZ')`,
      `$env:PROVISION_APP_SECRET = az ad app credential reset --id $v.PROVISION_APP_ID --display-name 'four hours' --end-date $end --query password --output tsv`,
    ],
    check: [`Must ([bool] $env:PROVISION_APP_SECRET) 'There is no secret for provisioning.'`],
  };
}

function makeLists({ tenantId }: SetupCouncil): SetupStep {
  return {
    title: 'Lists, columns, indexes, unique flags, bank holidays',
    why: 'The product makes them itself and says each thing. It deletes nothing and changes no row; run again it adds what is missing.',
    who: 'whoever ran the step before, in the same window',
    run: [
      `$env:TENANT_ID = ${quoted(tenantId)}; $env:SITE_ID = $v.SITE_ID; $env:RESTRICTED_SITE_ID = $v.RESTRICTED_SITE_ID; $env:PROVISION_APP_ID = $v.PROVISION_APP_ID`,
      `npm run --silent provision`,
      `Must ($LASTEXITCODE -eq 0) 'The lists were not all made. What was made stays: put right what it says and run this step again.'`,
    ],
    check: [
      `$again = npm run --silent provision`,
      `Must (-not ($again | Select-String -Pattern ' (made|added|indexed)')) 'Something was still missing the second time.'`,
    ],
  };
}

function lower(council: SetupCouncil): SetupStep {
  return {
    title: 'Lowered: making is over, the app may write rows and nothing else',
    why: 'From here on no identity of ours can make, change or remove a list.',
    who: 'SharePoint Administrator, as before',
    run: [
      ...BOTH.flatMap((site) => [
        `if (@(m365 spo site apppermission list --siteUrl ${urlOf(council, site)} --output json | ConvertFrom-Json).appId -contains $v.PROVISION_APP_ID) {`,
        `  m365 spo site apppermission remove --siteUrl ${urlOf(council, site)} --appId $v.PROVISION_APP_ID --force`,
        `}`,
        ...grant(urlOf(council, site), 'API_APP_ID', 'write'),
      ]),
      `foreach ($key in az ad app credential list --id $v.PROVISION_APP_ID --query '[].keyId' --output tsv) {`,
      `  az ad app credential delete --id $v.PROVISION_APP_ID --key-id $key`,
      `}`,
      `Remove-Item Env:PROVISION_APP_SECRET -ErrorAction SilentlyContinue`,
    ],
    check: BOTH.flatMap((site) => [
      `$there = @(m365 spo site apppermission list --siteUrl ${urlOf(council, site)} --output json | ConvertFrom-Json)`,
      `Must ($there.Count -eq 1 -and $there[0].appId -eq $v.API_APP_ID) 'On the ${site} site somebody else than the app has a grant.'`,
      `Must (($there[0].roles -join ',') -eq 'write') 'On the ${site} site the app has more or less than write.'`,
    ]),
  };
}
