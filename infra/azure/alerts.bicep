// What somebody is woken or mailed for. The lines that they look for are written in bot/: a test holds the two together.
param name string
param location string
param tags object
param mail string
param appId string
param workspaceId string
param leastReplicas int
@description('Whether figures come to the workspace: what is asked of them has no answer otherwise.')
param isMeasured bool

var lines = 'ContainerAppConsoleLogs | where ContainerAppName == "${name}" | extend line = parse_json(Log)'

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'steady'
    enabled: true
    emailReceivers: [
      {
        name: 'service-desk'
        emailAddress: mail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource tooFew 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-too-few-replicas'
  location: 'global'
  tags: tags
  properties: {
    description: 'Fewer replicas run than have to. Look at the revisions and their system log.'
    severity: 1
    enabled: true
    scopes: [
      appId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'replicas'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Replicas'
          operator: 'LessThan'
          threshold: leastReplicas
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-restarts'
  location: 'global'
  tags: tags
  properties: {
    description: 'It starts again and again. The log says why it does not start.'
    severity: 1
    enabled: true
    scopes: [
      appId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'restarts'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'RestartCount'
          operator: 'GreaterThan'
          threshold: 3
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

resource refused 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-refused'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: Microsoft 365 refuses'
    description: 'A grant, a licence or a site is missing. Run npm run doctor.'
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: '${lines} | where tostring(line.reason) == "refused"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

resource unforeseen 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-unforeseen'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: something failed that nobody foresaw'
    description: 'A fault of ours. The line has a reference; tell who looks after Steady.'
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: '${lines} | where tostring(line.msg) in ("An exception was not caught.", "A rejection was not handled.", "A request failed.")'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

resource silent 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-unclear-outage'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: Microsoft 365 does not answer'
    description: 'Nothing is lost; plans are resumed. Look at Microsoft’s service health.'
    severity: 3
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: '${lines} | where tostring(line.reason) == "try-later"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 50
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

resource stuck 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = if (isMeasured) {
  name: '${name}-stuck'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: plans are stuck'
    description: 'Tried five times or more and not carried out. npm run doctor names them.'
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "steady.plans.tried_often" | where Max > 0'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 30
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

resource poison 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = if (isMeasured) {
  name: '${name}-given-up'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: a wake-up was given up'
    description: 'It failed on a mistake of ours each time. The log has the line; tell who looks after Steady.'
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "steady.queue.given_up"'
          metricMeasureColumn: 'Sum'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

resource broken 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = if (isMeasured) {
  name: '${name}-look-failed'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: a look over the lists fails'
    description: 'One of the looks of every ten minutes breaks on a mistake of ours, so that something is not noticed.'
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "steady.look.duration" | where tostring(Properties["came"]) == "mistake"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 2
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

resource waits 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = if (isMeasured) {
  name: '${name}-throttled'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: much waiting for Microsoft 365'
    description: 'We are told to come back later so often that people notice. Look at what else uses the tenant.'
    severity: 3
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "steady.graph.waited"'
          metricMeasureColumn: 'Sum'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 600
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

resource queued 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = if (isMeasured) {
  name: '${name}-queue-grows'
  location: location
  tags: tags
  properties: {
    displayName: 'Steady: the queue grows'
    description: 'More waits than is done. Look whether replicas are added, and at the limits of the tenant.'
    severity: 3
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "steady.queue.waiting"'
          metricMeasureColumn: 'Max'
          timeAggregation: 'Minimum'
          operator: 'GreaterThan'
          threshold: 1000
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}
