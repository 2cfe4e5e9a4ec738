# typed: strong

module OpenAI
  module Models
    module Conversations
      InputFileContent = OpenAI::Models::Responses::ResponseInputFile
    end
  end
end
