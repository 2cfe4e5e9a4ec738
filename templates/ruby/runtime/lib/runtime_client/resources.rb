# frozen_string_literal: true

module RuntimeClient
  # Where the methods are.
  module Resources
    autoload :Conversations, "#{__dir__}/resources/conversations"
    autoload :Files, "#{__dir__}/resources/files"
    autoload :Webhooks, "#{__dir__}/resources/webhooks"
  end
end
