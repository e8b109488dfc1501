// The vault holds one thing: the key that signs the cookies of web forms, made by the deployment and read by nobody.
param name string
param location string
param tags object
param readerId string
param workspaceId string
param makeFormsKey bool
@secure()
param formsKey string

var readSecrets = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
  }
}

resource key 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (makeFormsKey) {
  parent: vault
  name: 'forms-key'
  properties: {
    value: formsKey
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, readSecrets)
  scope: vault
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', readSecrets)
  }
}

resource whoRead 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-logs'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

output formsKeyUri string = '${vault.properties.vaultUri}secrets/forms-key'
