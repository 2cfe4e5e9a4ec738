# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # A property of a model.
      #
      # @api private
      class Field
        # @return [Symbol] as users call it.
        attr_reader :name

        # @return [Symbol] as JSON has it.
        attr_reader :wire

        # @return [Symbol] where a parameter goes: :path, :query, :header, :body for the whole body, :property for one of
        #   the body's.
        attr_reader :location

        # @return [Object, nil] the only value.
        attr_reader :const

        # @param name [Symbol]
        # @param type [Object, nil]
        # @param required [Boolean]
        # @param options [Hash{Symbol=>Object}]
        def initialize(name, type, required, options)
          @name = name
          @declared = type || options[:enum] || options[:union]
          @required = required
          @nilable = options.fetch(:nil?, false)
          @wire = options.fetch(:api_name, name)
          @const = options[:const]
          @location = options.fetch(:in, :property)
          raise ArgumentError, "the field #{name} has no type" if @declared.nil? && @const.nil?
        end

        # @return [Boolean]
        def required? = @required

        # @return [Boolean]
        def nilable? = @nilable

        # @return [Object] the converter.
        def type = @type ||= @declared ? Converter.of(@declared) : Union::Const.new(@const)

        # The value out of an object, as users see it.
        #
        # @param object [Hash{Symbol=>Object}]
        # @param model [Class]
        # @return [Object, nil]
        def read(object, model)
          type.coerce(object[wire], true)
        rescue Errors::ConversionError => e
          raise e.at(model, name)
        end

        # @param value [Object]
        # @return [Object]
        def dump(value) = value.nil? ? nil : type.dump(value)
      end
    end
  end
end
