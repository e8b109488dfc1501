// test: the names are the council's own and come from the environment, as npm run setup writes it; the sizes stand here.
using 'main.bicep'

param environmentName = 'test'
param publicHost = readEnvironmentVariable('STEADY_PUBLIC_HOST')
param tenantId = readEnvironmentVariable('STEADY_TENANT_ID')
param botAppId = readEnvironmentVariable('STEADY_BOT_APP_ID')
param apiAppId = readEnvironmentVariable('STEADY_API_APP_ID')
param teamsAppId = readEnvironmentVariable('STEADY_TEAMS_APP_ID')
param teamsCatalogId = readEnvironmentVariable('STEADY_TEAMS_CATALOG_ID', '')
param organiserMailbox = readEnvironmentVariable('STEADY_ORGANISER_MAILBOX')
param siteId = readEnvironmentVariable('STEADY_SITE_ID')
param restrictedSiteId = readEnvironmentVariable('STEADY_RESTRICTED_SITE_ID')
param councilName = readEnvironmentVariable('STEADY_COUNCIL_NAME')
param emergencyNumbers = readEnvironmentVariable('STEADY_EMERGENCY_NUMBERS')
param profile = readEnvironmentVariable('STEADY_PROFILE', 'blended-default')
param inMeetingChats = readEnvironmentVariable('STEADY_IN_MEETING_CHATS', 'no')
param collectorImage = readEnvironmentVariable('STEADY_COLLECTOR_IMAGE', '')
param telemetryEndpoint = readEnvironmentVariable('STEADY_TELEMETRY_ENDPOINT', '')
param alertMail = readEnvironmentVariable('STEADY_ALERT_MAIL')
param image = readEnvironmentVariable('STEADY_IMAGE', '')
param certificateId = readEnvironmentVariable('STEADY_CERTIFICATE_ID', '')
param makeFormsKey = readEnvironmentVariable('STEADY_MAKE_FORMS_KEY', 'false') == 'true'
param logDays = 30
param mostReplicas = 2
param logLevel = 'debug'
