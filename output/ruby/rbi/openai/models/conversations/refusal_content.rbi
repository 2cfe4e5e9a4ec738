# typed: strong

module OpenAI
  module Models
    module Conversations
      RefusalContent = OpenAI::Models::Responses::ResponseOutputRefusal
    end
  end
end
