# typed: strong

module OpenAI
  ComparisonFilter = OpenAI::Models::ComparisonFilter

  CompoundFilter = OpenAI::Models::CompoundFilter

  Conversations = OpenAI::Models::Conversations

  CustomToolInputFormat = OpenAI::Models::CustomToolInputFormat

  Metadata = OpenAI::Models::Metadata

  Responses = OpenAI::Models::Responses
end
