# typed: strong

module OpenAI
  # A file to be sent, with a name and a media type of its own.
  class FilePart
    sig { returns(T.any(Pathname, StringIO, IO, String)) }
    attr_reader :content

    sig { returns(T.nilable(String)) }
    attr_reader :filename

    sig { returns(T.nilable(String)) }
    attr_reader :content_type

    sig do
      params(
        content: T.any(Pathname, StringIO, IO, String),
        filename: T.nilable(T.any(Pathname, String)),
        content_type: T.nilable(String)
      ).returns(T.attached_class)
    end
    def self.new(
      # where the content is read from; a String is the content itself
      content,
      # taken from the content if that has a path
      filename: nil,
      # `application/octet-stream` if nothing is said
      content_type: nil
    )
    end

    # The content, as JSON has it.
    sig { params(state: T.anything).returns(String) }
    def to_json(*state)
    end
  end
end
