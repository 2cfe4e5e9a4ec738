# typed: strong

module OpenAI
  module Models
    module Conversations
      InputImageContent = OpenAI::Models::Responses::ResponseInputImage
    end
  end
end
