import type { SetupCouncil } from './council.ts';
import { json, quoted, type SetupStep } from './step.ts';

/** Where Steady runs, and how people get it. */
export const runningSteps = (council: SetupCouncil): readonly SetupStep[] => [
  ...(council.azure === undefined ? [] : [aroundTheApp(council, council.azure), trust(council, council.azure)]),
  catalogue(council),
  everyonesApp(council),
  ...(council.azure === undefined ? [ownServer(council)] : [theApp(council, council.azure)]),
  doctor(),
];

type Azure = NonNullable<SetupCouncil['azure']>;

const deployment = ({ environment }: SetupCouncil, { subscription, resourceGroup }: Azure): string =>
  `az deployment group create --subscription ${subscription} --resource-group ${quoted(resourceGroup)} --name steady --template-file infra/azure/main.bicep --parameters infra/azure/${environment}.bicepparam --query properties.outputs --output json`;

/** The council's names, as infra/azure/*.bicepparam reads them. */
const parameters = (council: SetupCouncil): readonly string[] => {
  const given: Readonly<Record<string, string>> = {
    STEADY_PUBLIC_HOST: quoted(council.publicHost),
    STEADY_TENANT_ID: '$tenant',
    STEADY_BOT_APP_ID: '$v.BOT_APP_ID',
    STEADY_API_APP_ID: '$v.API_APP_ID',
    STEADY_TEAMS_APP_ID: quoted(council.teamsAppId),
    STEADY_TEAMS_CATALOG_ID: '$v.TEAMS_CATALOG_ID',
    STEADY_ORGANISER_MAILBOX: quoted(council.organiserMailbox),
    STEADY_SITE_ID: '$v.SITE_ID',
    STEADY_RESTRICTED_SITE_ID: '$v.RESTRICTED_SITE_ID',
    STEADY_COUNCIL_NAME: quoted(council.councilName),
    STEADY_EMERGENCY_NUMBERS: quoted(council.emergencyNumbers),
    STEADY_PROFILE: quoted(council.profile),
    STEADY_IN_MEETING_CHATS: quoted(yesOrNo(council.inMeetingChats)),
    STEADY_COLLECTOR_IMAGE: quoted(council.azure?.collectorImage ?? ''),
    STEADY_TELEMETRY_ENDPOINT: quoted(council.telemetryEndpoint ?? ''),
    STEADY_ALERT_MAIL: quoted(council.alertMail),
    STEADY_IMAGE: '$v.IMAGE',
    STEADY_CERTIFICATE_ID: '$v.CERTIFICATE_ID',
  };
  return Object.entries(given).map(([name, value]) => `$env:${name} = ${value}`);
};

function aroundTheApp(council: SetupCouncil, azure: Azure): SetupStep {
  return {
    title: 'What lies around the app in Azure: identity, vault, storage, log, bot',
    why: 'The identity comes first, because the registrations have to trust it before anything runs. The key for the cookies of web forms is made here, once, and nobody sees it.',
    who: 'Owner of the resource group, because roles are given',
    run: [
      `az group create --subscription ${azure.subscription} --name ${quoted(azure.resourceGroup)} --location ${azure.location} --output none`,
      ...parameters(council),
      `$env:STEADY_MAKE_FORMS_KEY = if ($v.FORMS_KEY_MADE) { 'false' } else { 'true' }`,
      `$out = ${deployment(council, azure)} | ConvertFrom-Json`,
      `Keep 'FORMS_KEY_MADE' 'yes'`,
      `Keep 'IDENTITY_PRINCIPAL_ID' $out.IDENTITY_PRINCIPAL_ID.value`,
      `Keep 'REGISTRY' $out.AZURE_CONTAINER_REGISTRY_ENDPOINT.value`,
    ],
    check: [
      `Must ($v.IDENTITY_PRINCIPAL_ID -match '^[0-9a-f-]{36}$') 'There is no identity.'`,
      `Must ((az bot show --subscription ${azure.subscription} --resource-group ${quoted(azure.resourceGroup)} --name ${quoted(`steady-${council.environment}`)} --query properties.msaAppType --output tsv) -eq 'SingleTenant') 'The bot is not of this tenant alone.'`,
    ],
  };
}

function trust(council: SetupCouncil, _azure: Azure): SetupStep {
  return {
    title: 'Both registrations trust the identity: no secret',
    why: 'Azure speaks for the machine. Nothing is kept that could be copied or run out.',
    who: 'Application Administrator',
    run: [
      `foreach ($id in $v.BOT_APP_ID, $v.API_APP_ID) {`,
      `  if (az ad app federated-credential list --id $id --query "[?name=='steady-${council.environment}'].id | [0]" --output tsv) { continue }`,
      ...json('  $body', {
        name: `steady-${council.environment}`,
        issuer: `https://login.microsoftonline.com/${council.tenantId}/v2.0`,
        subject: '$($v.IDENTITY_PRINCIPAL_ID)',
        audiences: ['api://AzureADTokenExchange'],
      }),
      `  $file = New-TemporaryFile; Set-Content -Path $file -Value $body`,
      `  az ad app federated-credential create --id $id --parameters "@$file" --output none; Remove-Item $file`,
      `}`,
    ],
    check: [
      `foreach ($id in $v.BOT_APP_ID, $v.API_APP_ID) {`,
      `  Must ((az ad app federated-credential list --id $id --query '[].subject' --output tsv) -contains $v.IDENTITY_PRINCIPAL_ID) "Registration $id does not trust the identity."`,
      `  Must (-not (az ad app credential list --id $id --query '[].keyId' --output tsv)) "Registration $id still has a secret: take it away."`,
      `}`,
    ],
  };
}

function catalogue({ publicHost, teamsAppId }: SetupCouncil): SetupStep {
  return {
    title: 'The app comes into the council’s catalogue',
    why: 'The id that it gets there is needed to start: links open by it.',
    who: 'Teams Administrator',
    run: [
      `$env:PUBLIC_URL = ${quoted(`https://${publicHost}`)}; $env:BOT_APP_ID = $v.BOT_APP_ID; $env:API_APP_ID = $v.API_APP_ID; $env:TEAMS_APP_ID = ${quoted(teamsAppId)}`,
      `npm run --silent package`,
      `if (-not $v.TEAMS_CATALOG_ID) { m365 teams app publish --filePath dist/appPackage.zip --output none }`,
      `Keep 'TEAMS_CATALOG_ID' (m365 teams app list --distributionMethod organization --query "[?externalId=='${teamsAppId}'].id | [0]" --output text)`,
    ],
    check: [`Must ($v.TEAMS_CATALOG_ID -match '^[0-9a-f-]{36}$') 'The app is not in the catalogue.'`],
  };
}

function everyonesApp({ environment, usersGroup }: SetupCouncil): SetupStep {
  const policy = quoted(`Steady ${environment}`);
  return {
    title: 'The people of the group have the app before they look for it',
    why: 'The bot may then write to them first. Whoever is missed gets the app from Steady itself.',
    who: 'Teams Administrator',
    run: [
      `if (-not (Get-CsTeamsAppSetupPolicy -Identity ${policy} -ErrorAction SilentlyContinue)) {`,
      `  $app = New-Object -TypeName Microsoft.Teams.Policy.Administration.Cmdlets.Core.AppPreset -Property @{ Id = $v.TEAMS_CATALOG_ID }`,
      `  New-CsTeamsAppSetupPolicy -Identity ${policy} -AppPresetList @($app) -AllowUserPinning $true | Out-Null`,
      `}`,
      `if (-not (Get-CsGroupPolicyAssignment -GroupId ${quoted(usersGroup)} -PolicyType TeamsAppSetupPolicy -ErrorAction SilentlyContinue)) {`,
      `  New-CsGroupPolicyAssignment -GroupId ${quoted(usersGroup)} -PolicyType TeamsAppSetupPolicy -PolicyName ${policy} -Rank 1`,
      `}`,
    ],
    check: [
      `Must ((Get-CsTeamsAppSetupPolicy -Identity ${policy}).AppPresetList.Id -contains $v.TEAMS_CATALOG_ID) 'The policy does not bring the app.'`,
    ],
  };
}

function theApp(council: SetupCouncil, azure: Azure): SetupStep {
  const group = quoted(azure.resourceGroup);
  const name = quoted(`steady-${council.environment}`);
  return {
    title: 'The app itself, in two replicas',
    why: 'A new revision gets people once it is ready, and the old one goes after. The name of the council points to it.',
    who: 'Contributor of the resource group; somebody for the DNS',
    run: [
      `$version = (Get-Content package.json | ConvertFrom-Json).version`,
      `Keep 'IMAGE' "$($v.REGISTRY)/steady:$version"`,
      `az acr build --registry ($v.REGISTRY -split '[.]')[0] --image "steady:$version" --file Containerfile . --output none`,
      ...parameters(council),
      `$env:STEADY_MAKE_FORMS_KEY = 'false'`,
      `$out = ${deployment(council, azure)} | ConvertFrom-Json`,
      `Write-Host "DNS: ${council.publicHost} CNAME $($out.APP_HOST.value); asuid.${council.publicHost} TXT $($out.DOMAIN_VERIFICATION.value)"`,
      `Write-Host 'When the names answer, run this step again: it binds the name.'`,
      `if (Resolve-DnsName 'asuid.${council.publicHost}' -Type TXT -ErrorAction SilentlyContinue) {`,
      `  az containerapp hostname add --subscription ${azure.subscription} --resource-group ${group} --name ${name} --hostname ${council.publicHost} --output none`,
      `  az containerapp hostname bind --subscription ${azure.subscription} --resource-group ${group} --name ${name} --environment ${name} --hostname ${council.publicHost} --validation-method CNAME --output none`,
      `  Keep 'CERTIFICATE_ID' (az containerapp show --subscription ${azure.subscription} --resource-group ${group} --name ${name} --query 'properties.configuration.ingress.customDomains[0].certificateId' --output tsv)`,
      `}`,
    ],
    check: [
      `Must ((Invoke-WebRequest 'https://${council.publicHost}/readyz' -SkipHttpErrorCheck).StatusCode -eq 200) 'It is not ready under its name: look at the log, and at the DNS.'`,
    ],
  };
}

function ownServer(council: SetupCouncil): SetupStep {
  return {
    title: 'On a server of your own',
    why: 'The same program behind a proxy of yours. A certificate stands for the registrations; a secret is the last choice.',
    who: 'whoever looks after the server',
    run: [
      `$settings = @"`,
      ...[
        `PUBLIC_URL=https://${council.publicHost}`,
        `TENANT_ID=${council.tenantId}`,
        'BOT_APP_ID=$($v.BOT_APP_ID)',
        'API_APP_ID=$($v.API_APP_ID)',
        `TEAMS_APP_ID=${council.teamsAppId}`,
        'TEAMS_CATALOG_ID=$($v.TEAMS_CATALOG_ID)',
        `ORGANISER_MAILBOX=${council.organiserMailbox}`,
        'SITE_ID=$($v.SITE_ID)',
        'RESTRICTED_SITE_ID=$($v.RESTRICTED_SITE_ID)',
        `PROFILE=${council.profile}`,
        `IN_MEETING_CHATS=${yesOrNo(council.inMeetingChats)}`,
        ...(council.telemetryEndpoint === undefined
          ? []
          : [`OTEL_EXPORTER_OTLP_ENDPOINT=${council.telemetryEndpoint}`]),
        `COUNCIL_NAME=${council.councilName.replaceAll('$', '`$').replaceAll('"', '`"')}`,
        `EMERGENCY_NUMBERS=${council.emergencyNumbers.replaceAll('$', '`$').replaceAll('"', '`"')}`,
      ],
      '"@',
      `Set-Content -Path ${quoted(`steady-${council.environment}.settings`)} -Value $settings`,
      `Write-Host 'Copy it to /etc/steady/settings, add the certificate (docs/settings.md), and start infra/service/steady.service behind infra/service/nginx.conf.'`,
    ],
    check: [
      `Must ((Invoke-WebRequest 'https://${council.publicHost}/tab/' -SkipHttpErrorCheck).StatusCode -eq 200) 'It does not answer under its name yet.'`,
    ],
  };
}

function doctor(): SetupStep {
  return {
    title: 'The doctor looks at everything',
    why: 'With live calls, by the product’s own identity: what Entra and Exchange say is granted is not always in force yet.',
    who: 'whoever may open a shell where Steady runs',
    run: [`Write-Host 'Where Steady runs: node dist/server/commands/doctor.mjs (on a checkout: npm run doctor).'`],
    check: [
      `Write-Host 'Then: npm run import for people, placements and circle (docs/import.md), and a test group with invented children.'`,
    ],
  };
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
