// The app: at least two replicas, each asked whether it is alive and ready; a new revision gets people once it is ready.
param name string
param location string
param tags object
param image string
param registry string
param identityId string
param settings object
param formsKeyUri string
param publicHost string
param certificateId string
param subnetId string
param workspaceId string
@minValue(2)
param leastReplicas int
param mostReplicas int
@description('The account of the queue; empty when the timer in the process serves.')
param queueAccount string
@description('Empty: no collector stands beside a replica.')
param collectorImage string
param insightsConnection string

var port = 3978
// Figures and traces, to this machine alone, and from there to Application Insights.
var collector = {
  name: 'collector'
  image: collectorImage
  args: [
    '--config=env:COLLECTOR'
  ]
  resources: {
    cpu: json('0.25')
    memory: '0.5Gi'
  }
  env: [
    {
      name: 'COLLECTOR'
      value: loadTextContent('collector.yaml')
    }
    {
      name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
      value: insightsConnection
    }
  ]
}
var given = filter(items(settings), setting => !empty(setting.value))

resource space 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    vnetConfiguration: empty(subnetId) ? null : {
      infrastructureSubnetId: subnetId
    }
    zoneRedundant: !empty(subnetId)
  }
}

resource toLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-logs'
  scope: space
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'steady' })
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    managedEnvironmentId: space.id
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
        customDomains: empty(certificateId) ? [] : [
          {
            name: publicHost
            certificateId: certificateId
            bindingType: 'SniEnabled'
          }
        ]
      }
      registries: [
        {
          server: registry
          identity: identityId
        }
      ]
      secrets: [
        {
          name: 'forms-key'
          keyVaultUrl: formsKeyUri
          identity: identityId
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: concat([
        {
          name: 'steady'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            map(given, setting => {
              name: setting.key
              value: setting.value
            }),
            [
              {
                name: 'FORMS_KEY'
                secretRef: 'forms-key'
              }
              {
                name: 'TRUSTED_PROXIES'
                value: '1'
              }
            ]
          )
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/livez'
                port: port
              }
              periodSeconds: 2
              failureThreshold: 30
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/livez'
                port: port
              }
              periodSeconds: 20
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 5
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ], empty(collectorImage) ? [] : [
        collector
      ])
      scale: {
        minReplicas: leastReplicas
        maxReplicas: mostReplicas
        rules: empty(queueAccount) ? [] : [
          {
            name: 'now'
            custom: {
              type: 'azure-queue'
              identity: identityId
              metadata: {
                accountName: queueAccount
                queueName: 'now'
                queueLength: '100'
                queueLengthStrategy: 'visibleonly'
              }
            }
          }
        ]
      }
    }
  }
}

output id string = app.id
output host string = app.properties.configuration.ingress.fqdn
output domainVerification string = app.properties.customDomainVerificationId
