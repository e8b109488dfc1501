// Figures and traces: counts, times and words of a closed list (docs/telemetry.md). They stand in the workspace of the log.
param name string
param location string
param tags object
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'other'
  properties: {
    Application_Type: 'other'
    WorkspaceResourceId: workspaceId
    IngestionMode: 'LogAnalytics'
    DisableIpMasking: false
  }
}

output connection string = insights.properties.ConnectionString
