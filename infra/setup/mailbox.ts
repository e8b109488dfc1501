import type { SetupCouncil } from './council.ts';
import { quoted, type SetupStep } from './step.ts';

/** One mailbox in Exchange, and the meetings that it organises in Teams. */
export const mailboxSteps = (council: SetupCouncil): readonly SetupStep[] => [exchange(council), meetings(council)];

function exchange({ organiserMailbox, environment }: SetupCouncil): SetupStep {
  const mailbox = quoted(organiserMailbox);
  const mark = `steady-${environment}`;
  const roles = ['Application Calendars.ReadWrite', 'Application Mail.Send'];
  return {
    title: 'Calendar and mail, of one mailbox',
    why: 'RBAC for Applications binds the app to the organiser’s mailbox. It must be a licensed user mailbox with Teams: an unlicensed one answers “created” and holds no meeting.',
    who: 'Exchange Administrator with Organization Management',
    run: [
      `Connect-ExchangeOnline -ShowBanner:$false`,
      `if (-not (Get-ServicePrincipal -Identity $v.API_PRINCIPAL_ID -ErrorAction SilentlyContinue)) { New-ServicePrincipal -AppId $v.API_APP_ID -ObjectId $v.API_PRINCIPAL_ID -DisplayName ${quoted(`Steady ${environment}`)} | Out-Null }`,
      `$marked = @{ Identity = ${mailbox}; CustomAttribute1 = '${mark}' }`,
      `Set-Mailbox @marked`,
      `if (-not (Get-ManagementScope -Identity '${mark}' -ErrorAction SilentlyContinue)) { New-ManagementScope -Name '${mark}' -RecipientRestrictionFilter "CustomAttribute1 -eq '${mark}'" | Out-Null }`,
      `foreach ($role in ${roles.map(quoted).join(', ')}) {`,
      `  $name = "${mark} $role"`,
      `  if (-not (Get-ManagementRoleAssignment -Identity $name -ErrorAction SilentlyContinue)) { New-ManagementRoleAssignment -Name $name -App $v.API_PRINCIPAL_ID -Role $role -CustomResourceScope '${mark}' | Out-Null }`,
      `}`,
    ],
    check: [
      `$may = Test-ServicePrincipalAuthorization -Identity $v.API_PRINCIPAL_ID -Resource ${mailbox}`,
      `foreach ($role in ${roles.map(quoted).join(', ')}) {`,
      `  Must (@($may | Where-Object { $_.RoleName -eq $role -and $_.InScope }).Count -eq 1) "The role $role does not reach the mailbox."`,
      `}`,
      `Must (@(Get-Mailbox -Filter "CustomAttribute1 -eq '${mark}'").Count -eq 1) 'More than one mailbox carries the mark.'`,
      `Write-Host 'Exchange needs up to two hours until a live call works. npm run doctor asks for one.'`,
    ],
  };
}

function meetings({ organiserMailbox, environment }: SetupCouncil): SetupStep {
  const mailbox = quoted(organiserMailbox);
  const policy = quoted(`Steady ${environment}`);
  return {
    title: 'The options of that mailbox’s meetings',
    why: 'Lobby, no recording, the chair as co-organiser. Without it meetings are held and the coordinator sets the options by hand.',
    who: 'Teams Administrator',
    run: [
      `Connect-MicrosoftTeams -TenantId $tenant | Out-Null`,
      `if (-not (Get-CsApplicationAccessPolicy -Identity ${policy} -ErrorAction SilentlyContinue)) { New-CsApplicationAccessPolicy -Identity ${policy} -AppIds $v.API_APP_ID -Description 'Options of placement meetings' | Out-Null }`,
      `Grant-CsApplicationAccessPolicy -PolicyName ${policy} -Identity ${mailbox}`,
    ],
    check: [
      `Must ((Get-CsApplicationAccessPolicy -Identity ${policy}).AppIds -contains $v.API_APP_ID) 'The policy does not name the app.'`,
      `Must ((Get-CsOnlineUser -Identity ${mailbox}).ApplicationAccessPolicy -match ${policy}) 'The mailbox does not have the policy. It takes up to half an hour: run the check again.'`,
    ],
  };
}
