// Steady in a council's own Azure. No secret is handed in: the app is known to Entra by its managed identity.
//
//   az deployment group create --resource-group RG --template-file infra/azure/main.bicep --parameters infra/azure/test.bicepparam
//
// It has been read by a Bicep parser and by our own tests, never by Azure: run `az bicep build` and `az deployment group what-if` first.
// npm run setup writes the commands, in order, with the checks between them.
targetScope = 'resourceGroup'

@description('test or live: each has registrations, sites and a mailbox of its own.')
@allowed([
  'test'
  'live'
])
param environmentName string

@description('Where everything stands. Children’s records: choose a region in the United Kingdom.')
param location string = resourceGroup().location

@description('The image, such as REGISTRY/steady:0.1.0. Empty before the first image is there: then only what lies around it is made.')
param image string = ''

@description('The host name under which people reach Steady.')
param publicHost string

@description('The certificate of that name in the environment; empty until the name points here.')
param certificateId string = ''

@description('A subnet of at least /27 for the environment. With one, replicas stand in different zones.')
param subnetId string = ''

@description('Replicas that always run. Fewer than two is an outage at each upgrade of the machine below.')
@minValue(2)
param leastReplicas int = 2

@minValue(2)
param mostReplicas int = 4

@description('Whether wake-ups go by the storage queue, by which replicas are then counted. Without it the timer in each process serves.')
param useQueue bool = true

@description('Who is told when something is wrong.')
param alertMail string

@description('Days that lines of the log are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('Makes the key that signs cookies of web forms anew. Needed once; each time after that people type their code again.')
param makeFormsKey bool = false

@secure()
param formsKey string = '${newGuid()}${newGuid()}'

param tenantId string = tenant().tenantId
param botAppId string
param apiAppId string
param teamsAppId string
@description('Empty before the app was uploaded to the catalogue.')
param teamsCatalogId string = ''
param organiserMailbox string
param siteId string
param restrictedSiteId string
param councilName string
param emergencyNumbers string
@description('A profile that comes with Steady, or a file in your own image.')
param profile string = 'blended-default'
@description('A file in your own image; empty for the questions that come with Steady.')
param questionBank string = ''
@description('A Word template for minutes in your own image; empty for the plain layout of Steady.')
param minutesTemplate string = ''
@description('Whether Steady puts itself beside each Teams meeting that it arranges; needs its permission, see infra/permissions.md.')
@allowed(['yes', 'no'])
param inMeetingChats string = 'no'
param safeguardingUrl string = ''
param scannerUrl string = ''
param bankHolidayDivision string = 'england-and-wales'
param localClosureDays string = ''
param timerSeconds int = 60
param logLevel string = 'info'
@description('Where figures and traces go by OTLP over HTTP: a collector of the council’s own. Empty: nowhere, unless there is one beside each replica.')
param telemetryEndpoint string = ''
@description('An image of the OpenTelemetry collector (contrib), from the council’s own registry. With it one stands beside each replica and hands what is measured to Application Insights.')
param collectorImage string = ''
@description('Further settings by name, for another cloud than Microsoft’s public one.')
param cloudSettings object = {}

var name = 'steady-${environmentName}'
var unique = uniqueString(resourceGroup().id, environmentName)
var tags = {
  app: 'steady'
  environment: environmentName
}
var hasCollector = !empty(collectorImage)
var settings = {
  PUBLIC_URL: 'https://${publicHost}'
  TENANT_ID: tenantId
  BOT_APP_ID: botAppId
  MANAGED_IDENTITY_CLIENT_ID: identity.outputs.clientId
  API_APP_ID: apiAppId
  TEAMS_APP_ID: teamsAppId
  TEAMS_CATALOG_ID: teamsCatalogId
  ORGANISER_MAILBOX: organiserMailbox
  SITE_ID: siteId
  RESTRICTED_SITE_ID: restrictedSiteId
  COUNCIL_NAME: councilName
  EMERGENCY_NUMBERS: emergencyNumbers
  PROFILE: profile
  QUESTION_BANK: questionBank
  MINUTES_TEMPLATE: minutesTemplate
  IN_MEETING_CHATS: inMeetingChats
  SAFEGUARDING_URL: safeguardingUrl
  SCANNER_URL: scannerUrl
  BANK_HOLIDAY_DIVISION: bankHolidayDivision
  LOCAL_CLOSURE_DAYS: localClosureDays
  TIMER_SECONDS: string(timerSeconds)
  LOG_LEVEL: logLevel
  OTEL_EXPORTER_OTLP_ENDPOINT: hasCollector ? 'http://127.0.0.1:4318' : telemetryEndpoint
  OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: hasCollector ? 'delta' : ''
  QUEUE_URL: useQueue ? storage.outputs.queueUrl : ''
}

module identity 'identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module logs 'logs.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
    tags: tags
    days: logDays
  }
}

module insights 'insights.bicep' = if (hasCollector) {
  name: 'insights'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: logs.outputs.workspaceId
  }
}

module registry 'registry.bicep' = {
  name: 'registry'
  params: {
    name: 'steady${unique}'
    location: location
    tags: tags
    readerId: identity.outputs.principalId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: 'st${environmentName}${unique}'
    location: location
    tags: tags
    readerId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
    makeFormsKey: makeFormsKey
    formsKey: formsKey
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: 'st${environmentName}${unique}'
    location: location
    tags: tags
    userId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
  }
}

module app 'app.bicep' = if (!empty(image)) {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    image: image
    registry: registry.outputs.server
    identityId: identity.outputs.id
    settings: union(settings, cloudSettings)
    formsKeyUri: vault.outputs.formsKeyUri
    publicHost: publicHost
    certificateId: certificateId
    subnetId: subnetId
    workspaceId: logs.outputs.workspaceId
    leastReplicas: leastReplicas
    mostReplicas: mostReplicas
    queueAccount: useQueue ? storage.outputs.accountName : ''
    collectorImage: collectorImage
    insightsConnection: hasCollector ? insights.outputs.connection : ''
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    tags: tags
    appId: botAppId
    tenantId: tenantId
    publicHost: publicHost
  }
}

module alerts 'alerts.bicep' = if (!empty(image)) {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    mail: alertMail
    appId: !empty(image) ? app.outputs.id : ''
    workspaceId: logs.outputs.workspaceId
    leastReplicas: leastReplicas
    isMeasured: hasCollector
  }
}

@description('Where images are pushed to; azd reads it by this name.')
output AZURE_CONTAINER_REGISTRY_ENDPOINT string = registry.outputs.server
@description('The registrations are told to trust this identity.')
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
@description('The name that the DNS of the council points to.')
output APP_HOST string = !empty(image) ? app.outputs.host : ''
@description('Proves to Azure that the name is the council’s.')
output DOMAIN_VERIFICATION string = !empty(image) ? app.outputs.domainVerification : ''
