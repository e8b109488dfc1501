import { CHAT_PERMISSION, GRAPH_PERMISSIONS, HOST_CLIENTS, type SetupCouncil } from './council.ts';
import { json, quoted, type SetupStep } from './step.ts';

const GRAPH = '00000003-0000-0000-c000-000000000000';
const APPLICATIONS = 'https://graph.microsoft.com/v1.0/applications';
const PRINCIPALS = 'https://graph.microsoft.com/v1.0/servicePrincipals';

/** The registrations in Entra, in the order in which Entra takes them. */
export const registrationSteps = (council: SetupCouncil): readonly SetupStep[] => [
  makeRegistrations(council),
  scopeAndRole(council),
  hostClients(),
  whoMayUse(council),
  graphPermissions(council),
];

function makeRegistrations({ environment }: SetupCouncil): SetupStep {
  const register = (key: string, what: string): readonly string[] => [
    `if (-not $v.${key}) { Keep '${key}' (az ad app create --display-name ${quoted(`Steady ${environment}: ${what}`)} --sign-in-audience AzureADMyOrg --query appId --output tsv) }`,
    `if (-not (az ad sp list --filter "appId eq '$($v.${key})'" --query '[0].id' --output tsv)) { az ad sp create --id $v.${key} | Out-Null }`,
  ];
  return {
    title: 'Three registrations in Entra, each of one tenant',
    why: 'The bot’s speaks to Teams alone. The app’s own serves the tab and is the only one that calls Graph: Teams lets no other install the app. The administrator’s makes the lists and is put away after.',
    who: 'Application Administrator',
    run: [
      ...register('BOT_APP_ID', 'bot'),
      ...register('API_APP_ID', 'app'),
      ...register('PROVISION_APP_ID', 'provisioning, put away after use'),
      `Keep 'API_OBJECT_ID' (az ad app show --id $v.API_APP_ID --query id --output tsv)`,
      `Keep 'API_PRINCIPAL_ID' (az ad sp show --id $v.API_APP_ID --query id --output tsv)`,
      `Keep 'PROVISION_PRINCIPAL_ID' (az ad sp show --id $v.PROVISION_APP_ID --query id --output tsv)`,
    ],
    check: [
      `foreach ($id in $v.BOT_APP_ID, $v.API_APP_ID, $v.PROVISION_APP_ID) {`,
      `  Must ((az ad app show --id $id --query signInAudience --output tsv) -eq 'AzureADMyOrg') "Registration $id is not of this tenant alone."`,
      `}`,
      `Must ($v.BOT_APP_ID -ne $v.API_APP_ID) 'The bot and the app must be two registrations.'`,
    ],
  };
}

function scopeAndRole({ publicHost }: SetupCouncil): SetupStep {
  const uri = `api://${publicHost}/$($v.API_APP_ID)`;
  const broker = `brk-multihub://${publicHost}`;
  return {
    title: 'What the tab’s token is for: address, scope, role, version 2',
    why: 'Teams asks for a token by this address. Without a role nobody comes in. Version 1 tokens are refused.',
    who: 'Application Administrator',
    run: [
      `if (-not $v.SCOPE_ID) { Keep 'SCOPE_ID' ([guid]::NewGuid().ToString()) }`,
      `if (-not $v.ROLE_ID) { Keep 'ROLE_ID' ([guid]::NewGuid().ToString()) }`,
      ...json('$body', {
        identifierUris: [uri],
        // The panes in Outlook sign in as the app itself, brokered by Outlook; only from this address.
        spa: { redirectUris: [broker] },
        api: {
          requestedAccessTokenVersion: 2,
          oauth2PermissionScopes: [
            {
              id: '$($v.SCOPE_ID)',
              value: 'access_as_user',
              type: 'Admin',
              isEnabled: true,
              adminConsentDisplayName: 'Open Steady as the signed-in person',
              adminConsentDescription: 'Teams and Outlook may open Steady for the person who is signed in.',
            },
          ],
        },
        appRoles: [
          {
            id: '$($v.ROLE_ID)',
            value: 'Steady.User',
            displayName: 'Uses Steady',
            description: 'Opens the outer door. What a person may do is said by the list of people.',
            allowedMemberTypes: ['User'],
            isEnabled: true,
          },
        ],
      }),
      `Send 'PATCH' "${APPLICATIONS}/$($v.API_OBJECT_ID)" $body`,
      `Send 'PATCH' "${PRINCIPALS}/$($v.API_PRINCIPAL_ID)" '{ "appRoleAssignmentRequired": true }'`,
      `# Entra knows the new scope after some seconds; the next step fails before that.`,
      `Start-Sleep -Seconds 20`,
    ],
    check: [
      `$app = Ask "${APPLICATIONS}/$($v.API_OBJECT_ID)"`,
      `Must ($app.api.requestedAccessTokenVersion -eq 2) 'The app does not ask for version 2 tokens.'`,
      `Must ($app.identifierUris -contains "${uri}") 'The application ID URI is not set.'`,
      `Must ($app.spa.redirectUris -contains "${broker}") 'Outlook may not sign people in for the panes.'`,
      `Must ($app.api.oauth2PermissionScopes.value -contains 'access_as_user') 'The scope access_as_user is missing.'`,
      `Must ($app.appRoles.value -contains 'Steady.User') 'The role Steady.User is missing.'`,
    ],
  };
}

function hostClients(): SetupStep {
  return {
    title: 'Microsoft’s own clients are authorised in advance',
    why: 'Teams, Outlook and Microsoft 365 get the tab’s token without asking each person. They are Microsoft’s published ids.',
    who: 'Application Administrator',
    run: [
      ...json('$body', {
        api: {
          preAuthorizedApplications: HOST_CLIENTS.map((appId) => ({
            appId,
            delegatedPermissionIds: ['$($v.SCOPE_ID)'],
          })),
        },
      }),
      `Send 'PATCH' "${APPLICATIONS}/$($v.API_OBJECT_ID)" $body`,
    ],
    check: [
      `$app = Ask "${APPLICATIONS}/$($v.API_OBJECT_ID)"`,
      `Must ($app.api.preAuthorizedApplications.Count -eq ${HOST_CLIENTS.length}) 'Not all of Microsoft’’s clients are authorised.'`,
    ],
  };
}

function whoMayUse({ usersGroup }: SetupCouncil): SetupStep {
  return {
    title: 'The group that may use Steady gets the role',
    why: 'Its members come through the outer door. Groups within the group do not count: name people directly.',
    who: 'Application Administrator',
    run: [
      `$roles = (Ask "${PRINCIPALS}/$($v.API_PRINCIPAL_ID)/appRoleAssignedTo").value`,
      `if ($roles.principalId -notcontains ${quoted(usersGroup)}) {`,
      ...json('  $body', {
        principalId: usersGroup,
        resourceId: '$($v.API_PRINCIPAL_ID)',
        appRoleId: '$($v.ROLE_ID)',
      }),
      `  Send 'POST' "${PRINCIPALS}/$($v.API_PRINCIPAL_ID)/appRoleAssignedTo" $body`,
      `}`,
    ],
    check: [
      `$roles = (Ask "${PRINCIPALS}/$($v.API_PRINCIPAL_ID)/appRoleAssignedTo").value`,
      `Must ($roles.principalId -contains ${quoted(usersGroup)}) 'The group does not have the role.'`,
    ],
  };
}

function graphPermissions({ inMeetingChats }: SetupCouncil): SetupStep {
  const assigned = (key: string): string => `(Ask "${PRINCIPALS}/$($v.${key})/appRoleAssignments").value`;
  const names = inMeetingChats ? [...GRAPH_PERMISSIONS, CHAT_PERMISSION] : GRAPH_PERMISSIONS;
  const wanted = names.map(quoted).join(', ');
  return {
    title: 'What the app may ask of Graph',
    why: 'Each is bound again by a site, a mailbox or the app itself. Calendars and mail are not among them: Exchange grants those, for one mailbox. Grants add up, so that one more undoes the bounds of all.',
    who: 'Privileged Role Administrator: this consents for the tenant',
    run: [
      `$graph = Ask "${PRINCIPALS}(appId='${GRAPH}')"`,
      `$wanted = @(${wanted})`,
      `function Grant-Graph([string] $principal, [string[]] $names, $has) {`,
      `  foreach ($name in $names) {`,
      `    $role = $graph.appRoles | Where-Object { $_.value -eq $name -and $_.allowedMemberTypes -contains 'Application' }`,
      `    Must ($null -ne $role) "Graph does not know the permission $name."`,
      `    if ($has.appRoleId -contains $role.id) { continue }`,
      `    $body = @{ principalId = $principal; resourceId = $graph.id; appRoleId = $role.id } | ConvertTo-Json`,
      `    Send 'POST' "${PRINCIPALS}/$principal/appRoleAssignments" $body`,
      `  }`,
      `}`,
      `Grant-Graph $v.API_PRINCIPAL_ID $wanted ${assigned('API_PRINCIPAL_ID')}`,
      `Grant-Graph $v.PROVISION_PRINCIPAL_ID @('Sites.Selected') ${assigned('PROVISION_PRINCIPAL_ID')}`,
    ],
    check: [
      `$graph = Ask "${PRINCIPALS}(appId='${GRAPH}')"`,
      `$wanted = @(${wanted})`,
      `$has = ${assigned('API_PRINCIPAL_ID')} | ForEach-Object { $id = $_.appRoleId; ($graph.appRoles | Where-Object { $_.id -eq $id }).value }`,
      `Must (-not (Compare-Object @($wanted) @($has))) 'The app has not exactly the permissions that it needs: compare with infra/permissions.md.'`,
      `$bot = (Ask "${PRINCIPALS}(appId='$($v.BOT_APP_ID)')").id`,
      `Must (-not (Ask "${PRINCIPALS}/$bot/appRoleAssignments").value) 'The bot’’s registration has permissions and must have none.'`,
    ],
  };
}
